//! Numbers that look random and are the same for the same seed, on every machine and in every version: no library
//! promises that of its fast generator, and this one is five lines.

/// A stream of numbers: `SplitMix64`, by Guy Steele, Doug Lea and Christine Flood.
#[derive(Clone, Debug)]
pub struct Dice(u64);

/// One part in so many is a hub.
const HUB_ONE_IN: usize = 2_000;

/// How much larger a hub is.
const HUB: usize = 20;

impl Dice {
    /// The numbers of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Any number below another, which is above zero.
    pub fn below(&mut self, number: usize) -> usize {
        let scaled = (u128::from(self.roll()) * number as u128) >> 64;
        // It is below a usize.
        usize::try_from(scaled).unwrap_or_default()
    }

    /// A number below another, where the small ones come up far more often: half of the time it is in the first
    /// quarter, and of 100,000 people the first gets one credit in 300.
    pub fn skewed(&mut self, number: usize) -> usize {
        let place = self.below(number);
        place * place / number
    }

    /// Whether it happens, so many times in a hundred.
    pub fn percent(&mut self, number: usize) -> bool {
        self.below(100) < number
    }

    /// Any of a few.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// Divides a total into parts of which most are small, some large and a few enormous. The sum is exact.
    pub(super) fn shares(&mut self, parts: usize, total: usize) -> Vec<usize> {
        let weights: Vec<usize> = (0..parts).map(|_| self.weight()).collect();
        let sum: usize = weights.iter().sum();
        let until = weights.iter().scan(0, |so_far, weight| {
            *so_far += weight;
            Some(*so_far * total / sum)
        });
        let mut from = 0;
        until.map(|until| until - std::mem::replace(&mut from, until)).collect()
    }

    fn weight(&mut self) -> usize {
        let weight = 20 + 1_000 / (1 + self.below(200));
        if self.below(HUB_ONE_IN) == 0 { weight * HUB } else { weight }
    }
}
