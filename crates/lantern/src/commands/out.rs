//! The files a command writes for others: all of a set in their places, or none of them. What stands in them is the
//! command's.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// Files written beside their names, and removed again unless they are put in their places.
#[derive(Default)]
struct Parts(Vec<(PathBuf, PathBuf)>);

/// Writes a set of files to a folder, which it makes if there is none.
///
/// # Errors
/// Names the file. What stood in the folder before stands there still.
pub fn put<'a>(folder: &Path, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let mut parts = Parts::default();
    for (name, bytes) in files {
        let path = folder.join(name);
        parts.write(&path, bytes).with_context(|| format!("writing {}, so no file was changed", path.display()))?;
    }
    parts.into_place()?;
    // A name is durable only once its folder is.
    File::open(folder).and_then(|folder| folder.sync_all()).with_context(|| format!("keeping {}", folder.display()))
}

impl Parts {
    fn write(&mut self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let mut file = File::create(&part)?;
        self.0.push((part.into(), path.to_owned()));
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn into_place(mut self) -> Result<()> {
        self.0.reverse();
        while let Some((part, path)) = self.0.last() {
            fs::rename(part, path).with_context(|| format!("writing {}", path.display()))?;
            self.0.pop();
        }
        Ok(())
    }
}

impl Drop for Parts {
    fn drop(&mut self) {
        for (part, _) in &self.0 {
            if let Err(error) = fs::remove_file(part) {
                tracing::warn!(%error, "{} is left over and can be deleted", part.display());
            }
        }
    }
}
