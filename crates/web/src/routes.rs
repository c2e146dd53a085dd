//! Every route of the site, from the lists that each page's file keeps of its own.

use crate::pages;
use crate::route::Route;

/// Every route.
pub fn routes() -> Vec<Route> {
    [
        pages::assets::routes(),
        pages::sign_in::routes(),
        pages::provider::routes(),
        pages::passkeys::routes(),
        pages::way_in::routes(),
        pages::sessions::routes(),
        pages::drafts::routes(),
        pages::report::routes(),
        pages::public::routes(),
        pages::record::routes(),
        pages::correct::routes(),
        pages::owed::routes(),
        pages::board::routes(),
        pages::desk::routes(),
        pages::briefing::routes(),
        pages::contexts::routes(),
        pages::enquiries::routes(),
        pages::shift::routes(),
        pages::call_backs::routes(),
        pages::case::routes(),
        pages::carers_list::routes(),
        pages::child::routes(),
        pages::activity::routes(),
        pages::retention::routes(),
        pages::subject_access::routes(),
        pages::unusual::routes(),
        pages::home::routes(),
        pages::reference::routes(),
        pages::find::routes(),
        pages::check::routes(),
        pages::grab_pack::routes(),
        pages::guest::routes(),
        pages::emergency::routes(),
        pages::inbox::routes(),
        pages::take::routes(),
        pages::policy::routes(),
        pages::statistics::routes(),
        pages::experience::routes(),
        pages::response::routes(),
        pages::waits::routes(),
        pages::ageing::routes(),
        pages::clock::routes(),
        crate::api::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
