//! The stylesheet, scripts and drawing that every page links, embedded so that one binary serves them.
//! Compiling them is `script/assets`; choosing which a page links is the layout.

/// One embedded file, named by its content, so it may be cached for ever.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// The name templates use: `lantern.css`.
    pub name: &'static str,
    /// The served name, which carries a digest of the content: `lantern-0a1b2c3d4e5f.css`.
    pub file: &'static str,
    /// The `Content-Type` to answer with.
    pub content_type: &'static str,
    /// The file itself.
    pub bytes: &'static [u8],
    /// The same file, gzipped; answer with it and `Content-Encoding: gzip` when the reader accepts that.
    pub gzipped: &'static [u8],
}

/// Where assets are served; the route is this followed by `/{file}`.
pub const PATH: &str = "/assets";

/// The `Cache-Control` of every asset: a changed file has a new name.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

/// Every embedded file.
pub static ALL: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of an asset by the name templates use. An unknown name gives an address that answers 404; a test
/// holds that the templates use none.
pub fn href(name: &str) -> String {
    let file = ALL.iter().find(|asset| asset.name == name).map_or(name, |asset| asset.file);
    format!("{PATH}/{file}")
}

/// The asset served under this file name, as it stands in the address.
pub fn find(file: &str) -> Option<&'static Asset> {
    ALL.iter().find(|asset| asset.file == file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOREIGN: &[&str] = &["GDS Transport", "govuk-crest", "govuk-icon", ".woff", "crown"];

    #[test]
    fn no_typeface_or_crest_of_another_service_is_embedded() {
        for asset in ALL {
            let text = String::from_utf8_lossy(asset.bytes);
            let body = text.split_once("*/").map_or(&*text, |(_licence, body)| body);
            for mark in FOREIGN {
                assert!(!body.contains(mark), "{} holds `{mark}`", asset.name);
            }
        }
    }

    #[test]
    fn every_asset_is_found_under_the_address_templates_link() {
        assert_eq!(ALL.len(), 5);
        for asset in ALL {
            let address = href(asset.name);
            let file = address.strip_prefix(PATH).and_then(|rest| rest.strip_prefix('/')).unwrap();
            assert_eq!(find(file).map(|found| found.name), Some(asset.name));
        }
        assert!(find("nothing.css").is_none());
    }

    #[test]
    fn styles_and_scripts_leave_room_for_the_page_within_100_kilobytes() {
        let compressed: usize = ALL.iter().map(|asset| asset.gzipped.len()).sum();
        assert!(compressed <= 70 * 1024, "{compressed} bytes");
    }
}
