//! stub
use crate::route::Route;
pub const COOKIE: &str = "lantern-report";
pub fn routes() -> Vec<Route> {
    Vec::new()
}
