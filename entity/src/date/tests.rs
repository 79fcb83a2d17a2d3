//! Dates: their notation, their order, and their life in a column.

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;
use sea_orm::ConnectionTrait;
use sea_orm::Database;
use sea_orm::DbErr;
use sea_orm::EntityTrait;
use sea_orm::QueryOrder;
use sea_orm::Schema;

use super::PartialDate;

#[expect(unreachable_pub, reason = "the derived items of a table are public")]
mod premiere {
    use sea_orm::entity::prelude::*;

    use crate::PartialDate;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "premiere")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub day: PartialDate,
        pub until: Option<PartialDate>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

#[test]
fn accepts_one_notation_only() {
    for text in ["2026", "2026-10", "2026-10-04", "1000", "9999-12-31", "2024-02-29"] {
        assert_eq!(date(text).to_string(), text);
    }
    let wrong = [
        "",
        "0999",
        "999",
        "10000",
        "2026-",
        "2026-1",
        "2026-13",
        "2026-00",
        "2026-00-01",
        "2026-02-29",
        "2026-10-4",
        "2026-10-04T00",
        "+2026",
        "-2026",
        "2026-+1",
        " 2026",
        "2026/10",
        "2026-10-00",
        "２０２６",
    ];
    for text in wrong {
        assert!(text.parse::<PartialDate>().is_err(), "{text}");
    }
    let error = "May 2026".parse::<PartialDate>().unwrap_err().to_string();
    assert_eq!(error, "`May 2026` is not a date: write 2026, 2026-10 or 2026-10-04, from the year 1000 on");
}

#[test]
fn sorts_by_first_day_and_the_coarser_first() {
    let sorted = ["2025-12-31", "2026", "2026-01", "2026-01-01", "2026-01-02", "2026-02", "2027"].map(date);
    assert!(sorted.is_sorted_by(|one, two| one < two && one.first_day() <= two.first_day()));
    assert!(sorted.is_sorted_by_key(ToString::to_string), "columns sort as texts");
}

#[test]
fn means_an_interval() {
    let days = |text| (date(text).first_day().to_string(), date(text).last_day().to_string());
    assert_eq!(days("2026"), ("2026-01-01".to_owned(), "2026-12-31".to_owned()));
    assert_eq!(days("2024-02"), ("2024-02-01".to_owned(), "2024-02-29".to_owned()));
    assert_eq!(days("9999-12"), ("9999-12-01".to_owned(), "9999-12-31".to_owned()));
    assert_eq!(days("2026-10-04"), ("2026-10-04".to_owned(), "2026-10-04".to_owned()));
    assert_eq!(size_of::<Option<PartialDate>>(), 4);
}

#[tokio::test]
async fn is_a_column() -> Result<(), DbErr> {
    let store = Database::connect("sqlite::memory:").await?;
    let schema = Schema::new(store.get_database_backend());
    store.execute(&schema.create_table_from_entity(premiere::Entity)).await?;
    for (day, until) in [("2026-01-01", Some("2027")), ("2026", None)] {
        let row =
            premiere::ActiveModel { day: Set(date(day)), until: Set(until.map(date)), ..Default::default() };
        row.insert(&store).await?;
    }
    let rows = premiere::Entity::find().order_by_asc(premiere::COLUMN.day).all(&store).await?;
    let days: Vec<_> = rows.iter().map(|row| (row.day, row.until)).collect();
    assert_eq!(days, [(date("2026"), None), (date("2026-01-01"), Some(date("2027")))]);
    Ok(())
}
