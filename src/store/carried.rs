//! Which shows a platform is known to have carried.

use std::collections::HashSet;

use entity::{availability, commission, platform, release};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};

use super::Error;

/// The shows that a platform offers, ordered or brought out; none if there is no platform of this slug.
pub(super) async fn by(transaction: &DatabaseTransaction, slug: &str) -> Result<HashSet<i64>, Error> {
    let platform = platform::Entity::find().filter(platform::Column::Slug.eq(slug)).one(transaction).await?;
    let Some(platform) = platform else { return Ok(HashSet::new()) };
    let mut shows = HashSet::new();
    macro_rules! add {
        ($($table:ident)*) => {
            $(
                let of_platform = $table::Entity::find().filter($table::Column::PlatformId.eq(platform.id));
                let of_platform = of_platform.select_only().column($table::Column::ShowId).distinct();
                shows.extend(of_platform.into_tuple::<i64>().all(transaction).await?);
            )*
        };
    }
    add!(availability commission release);
    Ok(shows)
}
