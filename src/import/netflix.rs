//! The weekly Top 10 of Netflix: what was watched of which season in which week, and in which place of the chart.

mod season;
mod table;
