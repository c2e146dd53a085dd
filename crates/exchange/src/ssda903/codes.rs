//! Code lists of the return that hold for every collection year from 2017-18 on: a later year may have dropped a code,
//! never given it another meaning. Labels, and which year uses which code, are kept with the other code lists.

/// Ethnic groups (ETHNIC).
pub const ETHNIC_GROUPS: [&str; 20] = [
    "WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB",
    "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT",
];

/// Reasons for a new episode (RNE).
pub const REASONS_FOR_NEW_EPISODE: [&str; 6] = ["S", "P", "L", "T", "U", "B"];

/// Legal statuses (LS).
pub(super) const LEGAL_STATUSES: [&str; 13] =
    ["C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3"];

/// Placement types (PLACE).
pub const PLACEMENTS: [&str; 32] = [
    "A3", "A4", "A5", "A6", "H5", "K1", "K2", "K3", "P1", "P2", "P3", "R1", "R2", "R3", "R5", "S1", "T0", "T1", "T2",
    "T3", "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z1", "Z11", "Z12", "Z13", "Z14",
];

/// Placement providers (PLACE_PROVIDER).
pub const PROVIDERS: [&str; 6] = ["PR0", "PR1", "PR2", "PR3", "PR4", "PR5"];
