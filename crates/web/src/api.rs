//! The JSON API: the same operations as the pages, for other systems, and the document that describes it. Each file
//! lists its own operations; routes and document come from that one list. What an operation does is not decided here.

use serde_json::Value;

use crate::route::Route;

mod another_child;
mod attachments;
mod body;
mod call_backs;
mod cases;
mod checks;
mod contexts;
mod docs;
mod document;
mod kinds;
mod lists;
mod looks;
mod operation;
mod records;
mod register;
mod reports;
mod reviews;
mod schema;
mod strict;
mod view;

/// Every route of the API.
pub fn routes() -> Vec<Route> {
    let routes = operations().into_iter().map(|operation| operation.route);
    routes.chain(docs::routes()).collect()
}

/// The OpenAPI 3.1 document.
pub fn openapi() -> Value {
    document::document()
}

fn operations() -> Vec<operation::Operation> {
    [
        reports::operations(),
        records::operations(),
        another_child::operations(),
        cases::operations(),
        attachments::operations(),
        lists::operations(),
        looks::operations(),
        checks::operations(),
        contexts::operations(),
        reviews::operations(),
        call_backs::operations(),
        register::operations(),
        kinds::operations(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
