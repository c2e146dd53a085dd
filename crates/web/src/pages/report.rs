//! stub
use crate::route::Route;
pub fn routes() -> Vec<Route> {
    Vec::new()
}
