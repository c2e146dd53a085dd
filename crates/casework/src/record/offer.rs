//! Where pages offer to write a kind of record: at which stage of an episode, in which place, and under which tab it is read
//! again. Each record says it of itself; which stage an episode is at, pages find out.

use schemars::JsonSchema;
use serde::Serialize;

/// How things stand where a form is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nobody has decided on the report.
    Undecided,
    /// The child is missing.
    Missing,
    /// The child is away without permission, and somebody knows where.
    Away,
    /// Somebody says where the child is.
    Claimed,
    /// Somebody has seen the child.
    Seen,
    /// The child is back.
    Back,
    /// Somebody has confirmed that the child is well.
    Well,
    /// The episode is closed.
    Closed,
    /// The legal tab of a case, however it stands.
    Legal,
    /// The child’s own page.
    Child,
    /// The child’s own page, while the record is restricted to people who are named.
    Restricted,
    /// The child’s own page, while it is not.
    Unrestricted,
    /// The child’s own page, while the address is need-to-know.
    AddressKept,
    /// The child’s own page, while it is not.
    AddressOpen,
    /// The child’s own page, while a legal hold keeps the record.
    Held,
    /// The child’s own page, while none does.
    Unheld,
    /// The child’s own page, while somebody proposes to dispose of the record.
    Proposed,
}

/// The tab of the case page under which a kind is read again; the overview has every kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tab {
    /// How each agency grades the risk, and why.
    Risk,
    /// What was asked, heard and seen.
    Enquiries,
    /// What those who work with the child talked over, and what they agreed.
    Meetings,
    /// What is planned for the child.
    Plans,
    /// The child is back, and what follows.
    Return,
    /// Orders, notices and powers.
    Legal,
}
