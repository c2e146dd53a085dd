//! The program `age`, which seals and opens backups. It is found on the path and spoken to by pipes, so that nothing it has
//! not sealed lies on a disk.

use std::io::{Error, Read, Result};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::JoinHandle;

/// Its name.
pub const PROGRAM: &str = "age";

/// It, running.
pub struct Age {
    child: Child,
    said: Option<JoinHandle<String>>,
}

impl Age {
    /// Starts it.
    pub fn start(command: &mut Command) -> Result<Self> {
        let mut child = command.stderr(Stdio::piped()).spawn().map_err(|error| {
            Error::new(error.kind(), format!("the program age could not be started ({error}): apt install age"))
        })?;
        let said = child.stderr.take().map(|said| std::thread::spawn(move || heard(said)));
        Ok(Self { child, said })
    }

    /// What it is to seal goes here.
    pub fn input(&mut self) -> Option<ChildStdin> {
        self.child.stdin.take()
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// What it said, if it failed.
    pub fn end(&mut self) -> Result<()> {
        let status = self.child.wait()?;
        let said = self.said.take().and_then(|said| said.join().ok()).unwrap_or_default();
        if status.success() {
            Ok(())
        } else {
            Err(Error::other(if said.is_empty() { status.to_string() } else { said }))
        }
    }
}

impl Drop for Age {
    fn drop(&mut self) {
        // Nobody reads or writes any more; it has ended, or ends now.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Its complaint, without its name and the address it gives for more.
fn heard(mut said: ChildStderr) -> String {
    let mut text = String::new();
    if said.read_to_string(&mut text).is_err() {
        text.clear();
    }
    let lines = text.lines().map(|line| line.trim_start_matches("age: ").trim_start_matches("error: "));
    lines.filter(|line| !line.starts_with("report unexpected")).collect::<Vec<_>>().join("; ")
}

/// What it opens, as it opens it. The end is an error unless age says that all was well.
pub struct Opened {
    age: Age,
    out: ChildStdout,
}

impl Opened {
    /// Starts opening.
    pub fn start(command: &mut Command) -> Result<Self> {
        let mut age = Age::start(command.stdout(Stdio::piped()))?;
        let out = age.child.stdout.take().ok_or_else(|| Error::other("age gives no output"))?;
        Ok(Self { age, out })
    }
}

impl Read for Opened {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let read = self.out.read(buffer)?;
        if read == 0 && !buffer.is_empty() {
            self.age.end()?;
        }
        Ok(read)
    }
}
