//! Scores as printed, on one scale.

/// A printed score as a share of its scale, from 0 to 100, if it is a plain number or stars.
pub(super) fn share(printed: &str, best: f64) -> Option<f64> {
    let score = printed.trim().parse().ok().or_else(|| stars(printed.trim()))?;
    // Two places are more than any scale has, and hide that 9.1 has no exact binary form.
    (best > 0.0).then(|| (score / best * 10_000.0_f64).round() / 100.0)
}

fn stars(printed: &str) -> Option<f64> {
    let (full, half) = match printed.strip_suffix('½') {
        Some(full) => (full, 0.5),
        None => (printed, 0.0),
    };
    let known = full.chars().all(|star| star == '★' || star == '☆');
    let full = full.chars().filter(|star| *star == '★').map(|_| 1.0).sum::<f64>();
    (known && !printed.is_empty()).then_some(full + half)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn numbers_and_stars_become_shares() {
        assert_eq!(share("9.1", 10.0), Some(91.0));
        assert_eq!(share("★★★½", 5.0), Some(70.0));
        assert_eq!(share("★★☆", 3.0), Some(66.67));
        assert_eq!(share("B+", 5.0), None);
        assert_eq!(share("", 5.0), None);
        assert_eq!(share("3/5", 5.0), None);
    }
}
