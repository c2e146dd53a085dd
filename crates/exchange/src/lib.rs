//! Other people's formats, read and written: today the looked-after children return, SSDA903. It holds no records of
//! its own, and turning rows into records, reading folders and knowing the time belong to whoever calls it.

pub mod ssda903;
