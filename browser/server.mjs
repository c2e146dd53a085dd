// Lantern as the browser tests meet it: the binary, a database of an invented London, and a running server with its
// sign-in links. It builds nothing and asserts nothing.
import { execFile, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const binary = process.env.LANTERN_BIN ?? fileURLToPath(new URL("../target/debug/lantern", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lantern-browser-"));
const running = new Set();

/** Loads the invented London that every copy is made of: at a tenth the home, the unit and the borough shown belong together. */
export const load = async () => {
  if (!existsSync(binary)) throw new Error(`${binary} is missing: cargo build --bin lantern, or name one in LANTERN_BIN`);
  const { stdout } = await promisify(execFile)(binary, ["load", "--scale", "1/10", "--database", `sqlite:${join(folder, "london.db")}`]);
  return stdout.trim();
};

/** A copy of that London, so that one journey's clock and records are no other's. */
export const copy = (name) => {
  for (const ending of ["", "-wal"]) {
    const from = join(folder, `london.db${ending}`);
    if (existsSync(from)) copyFileSync(from, join(folder, `${name}.db${ending}`));
  }
  return join(folder, `${name}.db`);
};

/** Starts a server and reads what it prints until it listens: its address and a link for each role. */
export const serve = async (database, address = "127.0.0.1:0") => {
  const child = spawn(binary, ["serve", "--clock", "--links", "--address", address, "--database", `sqlite:${database}`], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const ended = new Promise((resolve) => child.once("exit", resolve)).then(() => running.delete(child));
  const complaints = [];
  // Who signed in, and what was refused to whom, is told aloud and is no complaint.
  const told = / security: /;
  createInterface({ input: child.stderr }).on("line", (line) => told.test(line) || complaints.push(`${line}\n`));

  const links = new Map();
  let role = "";
  for await (const line of createInterface({ input: child.stdout })) {
    role = line.match(/^ {2}(\S.*?) {2,}\S/)?.[1] ?? role;
    const link = line.match(/^ {4}(http\S+)/)?.[1];
    if (link) links.set(role, link);
    const base = line.match(/^Lantern listens on (\S+)/)?.[1];
    if (base) {
      const stop = (signal) => {
        child.kill(signal);
        return ended;
      };
      return { base, links, complaints, stop };
    }
  }
  throw new Error(`the server did not start: ${complaints.join("")}`);
};

/** Ends what still runs and removes every database. */
export const clear = () => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
};
