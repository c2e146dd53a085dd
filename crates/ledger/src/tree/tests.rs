//! The tree held against the test vectors of certificate transparency, and its proofs against every tampering.

use proptest::prelude::*;

use super::*;

/// The leaves and roots of certificate-transparency's reference tree (RFC 9162 kept RFC 6962's hashing).
const LEAVES: [&[u8]; 8] = [
    b"",
    &[0x00],
    &[0x10],
    &[0x20, 0x21],
    &[0x30, 0x31],
    &[0x40, 0x41, 0x42, 0x43],
    &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
    &[0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
];
const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn leaves(count: u64) -> Vec<Digest> {
    (0..count).map(|number| leaf(&[&number.to_be_bytes()])).collect()
}

#[test]
fn roots_are_those_of_the_reference_tree() {
    let mut tree = Frontier::default();
    assert_eq!(tree.root().to_string(), ROOTS[0]);
    for (data, expected) in LEAVES.iter().zip(&ROOTS[1..]) {
        tree.push(leaf(&[data]));
        assert_eq!(tree.root().to_string(), *expected);
        assert_eq!(Frontier::read(tree.size(), &tree.peaks()), Some(tree.clone()));
    }
    assert_eq!(Frontier::read(7, &tree.peaks()), None);
}

#[test]
fn every_leaf_is_proved_and_no_other_and_every_tree_extends_those_before_it() {
    let all = leaves(40);
    for size in 1..=40 {
        let within = &all[..size];
        let tree = (size as u64, root(within));
        for index in 0..size {
            let path = inclusion(within, index).unwrap();
            assert!(includes(all[index], index as u64, tree, &path));
            assert!(!includes(all[(index + 1) % 40], index as u64, tree, &path));
            assert!(!includes(all[index], size as u64, tree, &path));
        }
        for from in 0..=size {
            let path = consistency(within, from).unwrap();
            let old = (from as u64, root(&all[..from]));
            assert!(extends(old, tree, &path), "{from} of {size}");
            let other = Digest::of(b"another history");
            assert!(from == 0 || !extends((from as u64, other), tree, &path), "{from} of {size}");
            assert!(from == 0 || !extends(old, (tree.0, other), &path), "{from} of {size}");
        }
    }
    assert_eq!((inclusion(&all, 40), consistency(&all, 41)), (None, None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_proof_with_anything_changed_proves_nothing(size in 2usize..300, at: prop::sample::Index, bit in 0usize..256, cut: bool) {
        let all = leaves(size as u64);
        let (index, tree) = (at.index(size), (size as u64, root(&all)));
        let from = at.index(size - 1) + 1;
        let old = (from as u64, root(&all[..from]));
        let spoil = |path: &mut Vec<Digest>| {
            let place = at.index(path.len());
            path[place].0[bit / 8] ^= 1 << (bit % 8);
            if cut {
                path.remove(place);
            }
        };
        let mut path = inclusion(&all, index).unwrap();
        spoil(&mut path);
        prop_assert!(!includes(all[index], index as u64, tree, &path));
        let mut path = consistency(&all, from).unwrap();
        if !path.is_empty() {
            spoil(&mut path);
            prop_assert!(!extends(old, tree, &path));
        }
    }
}
