//! London's boroughs as the plan needs them: codes, police units and how many children live there.
//! It holds facts only; who lives where is invented elsewhere.
//!
//! Codes: Office for National Statistics and Department for Education. Children: ONS mid-year estimate 2022, aged 0 to
//! 17, as published by the Department for Education. Both under the Open Government Licence v3.0. The City of London
//! has a police force of its own, lies in no Basic Command Unit and is left out of the Metropolitan Police's counts.

/// A borough of the Metropolitan Police's area.
#[derive(Debug, PartialEq, Eq)]
pub struct Borough {
    /// GSS code.
    pub gss: &'static str,
    /// The Department for Education's code.
    pub dfe: u16,
    /// Its name.
    pub name: &'static str,
    /// The Basic Command Unit that polices it, by the code its units are named with.
    pub bcu: &'static str,
    /// Children aged 0 to 17, mid-2022.
    pub children: u64,
}

impl Borough {
    /// Whether a charity holds the return conversations of its children. Invented: every second borough.
    pub fn charity(&self) -> bool {
        !self.dfe.is_multiple_of(2)
    }
}

/// The 32 boroughs, by code.
pub const BOROUGHS: [Borough; 32] = [
    Borough { gss: "E09000002", dfe: 301, name: "Barking and Dagenham", bcu: "ea", children: 63_940 },
    Borough { gss: "E09000003", dfe: 302, name: "Barnet", bcu: "nw", children: 91_011 },
    Borough { gss: "E09000004", dfe: 303, name: "Bexley", bcu: "se", children: 57_082 },
    Borough { gss: "E09000005", dfe: 304, name: "Brent", bcu: "nw", children: 73_504 },
    Borough { gss: "E09000006", dfe: 305, name: "Bromley", bcu: "sn", children: 72_568 },
    Borough { gss: "E09000007", dfe: 202, name: "Camden", bcu: "cn", children: 36_824 },
    Borough { gss: "E09000008", dfe: 306, name: "Croydon", bcu: "sn", children: 90_575 },
    Borough { gss: "E09000009", dfe: 307, name: "Ealing", bcu: "wa", children: 80_716 },
    Borough { gss: "E09000010", dfe: 308, name: "Enfield", bcu: "na", children: 81_064 },
    Borough { gss: "E09000011", dfe: 203, name: "Greenwich", bcu: "se", children: 65_678 },
    Borough { gss: "E09000012", dfe: 204, name: "Hackney", bcu: "ce", children: 55_171 },
    Borough { gss: "E09000013", dfe: 205, name: "Hammersmith and Fulham", bcu: "aw", children: 32_057 },
    Borough { gss: "E09000014", dfe: 309, name: "Haringey", bcu: "na", children: 53_950 },
    Borough { gss: "E09000015", dfe: 310, name: "Harrow", bcu: "nw", children: 59_101 },
    Borough { gss: "E09000016", dfe: 311, name: "Havering", bcu: "ea", children: 60_051 },
    Borough { gss: "E09000017", dfe: 312, name: "Hillingdon", bcu: "wa", children: 72_945 },
    Borough { gss: "E09000018", dfe: 313, name: "Hounslow", bcu: "wa", children: 66_509 },
    Borough { gss: "E09000019", dfe: 206, name: "Islington", bcu: "cn", children: 36_428 },
    Borough { gss: "E09000020", dfe: 207, name: "Kensington and Chelsea", bcu: "aw", children: 23_093 },
    Borough { gss: "E09000021", dfe: 314, name: "Kingston upon Thames", bcu: "sw", children: 36_760 },
    Borough { gss: "E09000022", dfe: 208, name: "Lambeth", bcu: "as", children: 53_500 },
    Borough { gss: "E09000023", dfe: 209, name: "Lewisham", bcu: "se", children: 63_492 },
    Borough { gss: "E09000024", dfe: 315, name: "Merton", bcu: "sw", children: 47_362 },
    Borough { gss: "E09000025", dfe: 316, name: "Newham", bcu: "ne", children: 84_210 },
    Borough { gss: "E09000026", dfe: 317, name: "Redbridge", bcu: "ea", children: 76_970 },
    Borough { gss: "E09000027", dfe: 318, name: "Richmond upon Thames", bcu: "sw", children: 44_137 },
    Borough { gss: "E09000028", dfe: 210, name: "Southwark", bcu: "as", children: 56_620 },
    Borough { gss: "E09000029", dfe: 319, name: "Sutton", bcu: "sn", children: 49_654 },
    Borough { gss: "E09000030", dfe: 211, name: "Tower Hamlets", bcu: "ce", children: 64_542 },
    Borough { gss: "E09000031", dfe: 320, name: "Waltham Forest", bcu: "ne", children: 62_391 },
    Borough { gss: "E09000032", dfe: 212, name: "Wandsworth", bcu: "sw", children: 58_887 },
    Borough { gss: "E09000033", dfe: 213, name: "Westminster", bcu: "aw", children: 30_499 },
];

/// The share each borough has of London's children, in the order of [`BOROUGHS`].
pub(crate) fn weights() -> Vec<u64> {
    BOROUGHS.iter().map(|borough| borough.children).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_units_police_thirty_two_boroughs() {
        let mut units: Vec<_> = BOROUGHS.iter().map(|borough| borough.bcu).collect();
        units.sort_unstable();
        units.dedup();
        assert_eq!((units.len(), BOROUGHS.len()), (12, 32));
    }
}
