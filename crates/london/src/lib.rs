//! london
