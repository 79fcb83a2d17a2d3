//! Rebuilds when a file is added to the catalogue, which is embedded.

fn main() {
    println!("cargo::rerun-if-changed=catalog");
}
