//! Runs the built program on a database of its own. It holds no test.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use testkit::Database;

/// What a command said, and whether it succeeded.
#[derive(Debug)]
pub struct Said {
    pub fine: bool,
    pub out: String,
    pub err: String,
}

/// A database, a folder for files, and the program.
pub struct Site {
    pub database: Database,
    folder: PathBuf,
}

/// The workspace's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().parent().unwrap()
}

impl Site {
    /// A new one; `name` is its test's.
    pub fn new(name: &str) -> Self {
        Self::over(name, Database::on_sqlite())
    }

    /// One over a database that is there.
    pub fn over(name: &str, database: Database) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        drop(std::fs::remove_dir_all(&folder));
        std::fs::create_dir_all(&folder).unwrap();
        Self { database, folder }
    }

    /// A path in its folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Runs a command that must succeed; what it printed.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> String {
        let said = self.said(arguments);
        assert!(said.fine, "{}{}", said.out, said.err);
        said.out
    }

    /// Runs a command.
    pub fn said<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Said {
        self.said_under(None, arguments)
    }

    /// Runs a command with a policy folder laid over the shipped one.
    pub fn said_under<A: AsRef<OsStr>>(&self, policy: Option<&Path>, arguments: &[A]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lantern"));
        command
            .args(arguments)
            .env("DATABASE_URL", self.database.url())
            .env_remove("LANTERN_POLICY")
            .current_dir(root());
        if let Some(policy) = policy {
            command.env("LANTERN_POLICY", policy);
        }
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Said { fine: output.status.success(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}
