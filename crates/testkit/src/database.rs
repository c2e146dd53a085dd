//! A database for one test, on SQLite and, when `LANTERN_TEST_POSTGRES` names a private cluster, on PostgreSQL: a copy of
//! one migrated template, dropped when the test ends. It starts no server; `script/postgres` does.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use postgres::{Client, NoTls};
use store::{Settings, Store};

/// A database that is gone when this is dropped.
#[derive(Debug)]
pub struct Database {
    url: String,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Folder(PathBuf),
    Server { maintenance: String, name: String },
}

/// Runs a test on a new SQLite database and on a new PostgreSQL database.
pub fn both(test: impl Fn(Store)) {
    Database::each(|database| test(database.open()));
}

/// Runs a test on a new SQLite database only.
pub fn sqlite(test: impl Fn(Store)) {
    test(Database::on_sqlite().open());
}

impl Database {
    /// Runs a test on a new database of each system; the test opens it.
    pub fn each(test: impl Fn(&Database)) {
        test(&Self::on_sqlite());
        match Self::on_postgres() {
            Some(database) => test(&database),
            None => {
                eprintln!("not run on PostgreSQL: LANTERN_TEST_POSTGRES is not set (script/postgres run … sets it)");
            }
        }
    }

    /// A new SQLite file in a folder of its own, not yet migrated.
    pub fn on_sqlite() -> Self {
        let folder = std::env::temp_dir().join(unique("lantern-test"));
        std::fs::create_dir_all(&folder).expect("a folder for the test's database");
        Self { url: format!("sqlite:{}", folder.join("lantern.db").display()), place: Place::Folder(folder) }
    }

    /// A new PostgreSQL database, migrated; `None` when no cluster is named.
    pub fn on_postgres() -> Option<Self> {
        static TEMPLATE: OnceLock<String> = OnceLock::new();
        let maintenance = std::env::var("LANTERN_TEST_POSTGRES").ok()?;
        let template = TEMPLATE.get_or_init(|| {
            let name = unique("template").replace('-', "_");
            let empty = "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";
            administer(&maintenance, &format!("CREATE DATABASE {name} {empty}"));
            Store::migrate(&with_database(&maintenance, &name)).expect("the template migrates");
            name
        });
        let name = unique("lantern_test").replace('-', "_");
        administer(&maintenance, &format!("CREATE DATABASE {name} TEMPLATE {template}"));
        Some(Self { url: with_database(&maintenance, &name), place: Place::Server { maintenance, name } })
    }

    /// Its address, as `Store::open` takes it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whether it is on PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        matches!(self.place, Place::Server { .. })
    }

    /// Opens it as it is opened by default.
    pub fn open(&self) -> Store {
        self.open_with(&Settings::default())
    }

    /// Opens it with other settings.
    pub fn open_with(&self, settings: &Settings) -> Store {
        Store::open(&self.url, settings).expect("the test's database opens")
    }

    /// Runs statements behind the store's back, as somebody who tampers would; says whether the database let them.
    pub fn tamper(&self, sql: &str) -> Result<(), String> {
        match &self.place {
            Place::Folder(folder) => rusqlite::Connection::open(folder.join("lantern.db"))
                .and_then(|connection| connection.execute_batch(sql))
                .map_err(|error| error.to_string()),
            Place::Server { .. } => Client::connect(&self.url, NoTls)
                .and_then(|mut client| client.batch_execute(sql))
                .map_err(|error| error.as_db_error().map_or_else(|| error.to_string(), |error| error.message().into())),
        }
    }

    /// The tables in which a word stands, whatever its column: also as bytes, and whether or not it has capitals.
    pub fn tables_holding(&self, word: &str) -> Vec<String> {
        let word = word.to_lowercase();
        match &self.place {
            Place::Folder(folder) => {
                let database = rusqlite::Connection::open(folder.join("lantern.db")).expect("the file opens");
                let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
                let mut tables = database.prepare(tables).expect("the tables are listed");
                let tables = tables.query_map([], |row| row.get(0)).expect("the tables are listed");
                let holds = |table: &String| {
                    let mut rows = database.prepare(&format!("SELECT * FROM {table}")).expect("a table is read");
                    let columns = rows.column_count();
                    let mut rows = rows.query([]).expect("a table is read");
                    while let Some(row) = rows.next().expect("a row is read") {
                        let cell = |column| row.get_ref(column).map(cell).unwrap_or_default();
                        if (0..columns).any(|column| cell(column).to_lowercase().contains(&word)) {
                            return true;
                        }
                    }
                    false
                };
                tables.map(|table| table.expect("a name")).filter(holds).collect()
            }
            Place::Server { .. } => {
                let mut client = Client::connect(&self.url, NoTls).expect("the database answers");
                let tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
                let tables = client.query(tables, &[]).expect("the tables are listed");
                let tables: Vec<String> = tables.iter().map(|row| row.get(0)).collect();
                let bytes: String = word.bytes().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
                let mut holds = |table: &String| {
                    let count = format!(
                        "SELECT COUNT(*) FROM {table} t WHERE strpos(lower(t::text), $1) > 0 OR strpos(t::text, $2) > 0"
                    );
                    client.query_one(&count, &[&word, &bytes]).expect("a table is read").get::<_, i64>(0) > 0
                };
                tables.into_iter().filter(|table| holds(table)).collect()
            }
        }
    }
}

fn cell(value: rusqlite::types::ValueRef<'_>) -> String {
    match value {
        rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        _ => String::new(),
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        match &self.place {
            Place::Folder(folder) => drop(std::fs::remove_dir_all(folder)),
            Place::Server { maintenance, name } => {
                administer(maintenance, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
            }
        }
    }
}

fn unique(prefix: &str) -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    format!("{prefix}-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::SeqCst))
}

fn administer(url: &str, sql: &str) {
    let mut client = match Client::connect(url, NoTls) {
        Ok(client) => client,
        Err(error) => panic!("LANTERN_TEST_POSTGRES does not name a cluster that answers: {error}"),
    };
    client.batch_execute(sql).expect("the cluster lets tests make and drop databases");
}

/// The same address with another database: what is between the third slash and the question mark.
fn with_database(url: &str, name: &str) -> String {
    let (address, parameters) = url.split_once('?').map_or((url, String::new()), |(a, p)| (a, format!("?{p}")));
    let host = address.match_indices('/').nth(2).map_or(address, |(index, _)| address.split_at(index).0);
    format!("{host}/{name}{parameters}")
}
