//! Numbers that can be missing without taking more room for it.

use std::fmt;
use std::num::{NonZeroI32, NonZeroU64};

/// A whole number above -2,147,483,648, which an absent one is kept as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number(NonZeroI32);

impl Number {
    /// A number, unless it is the one that cannot be kept.
    pub(super) fn of(number: i32) -> Option<Self> {
        NonZeroI32::new(number ^ i32::MIN).map(Self)
    }

    /// The number.
    pub fn get(self) -> i32 {
        self.0.get() ^ i32::MIN
    }
}

/// A number with a fraction. There is one not-a-number, which an absent one is kept as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Real(NonZeroU64);

impl Real {
    /// A number, unless it is the one that cannot be kept.
    pub(super) fn of(number: f64) -> Option<Self> {
        NonZeroU64::new(number.to_bits() ^ u64::MAX).map(Self)
    }

    /// The number.
    pub fn get(self) -> f64 {
        f64::from_bits(self.0.get() ^ u64::MAX)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, Real};

    #[test]
    fn a_number_takes_no_more_room_where_it_is_missing() {
        assert_eq!(size_of::<Option<Number>>(), 4);
        let numbers = [-1, 0, 1, i32::MAX, i32::MIN];
        let kept = numbers.map(|number| Number::of(number).map(Number::get));
        assert_eq!(kept, [Some(-1), Some(0), Some(1), Some(i32::MAX), None]);
    }

    #[test]
    fn nor_does_one_with_a_fraction() {
        assert_eq!(size_of::<Option<Real>>(), 8);
        let numbers = [-1.5, -0.0, 0.0, 91.0, f64::INFINITY].map(f64::to_bits);
        let kept = numbers.map(|bits| Real::of(f64::from_bits(bits)).map(|real| real.get().to_bits()));
        assert_eq!(kept, numbers.map(Some));
    }
}
