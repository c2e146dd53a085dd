//! Every route of the site, from the lists that each page's file keeps of its own.

use crate::pages;
use crate::route::Route;

/// Every route.
pub fn routes() -> Vec<Route> {
    [
        pages::assets::routes(),
        pages::sign_in::routes(),
        pages::drafts::routes(),
        pages::report::routes(),
        pages::public::routes(),
        pages::record::routes(),
        pages::correct::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
