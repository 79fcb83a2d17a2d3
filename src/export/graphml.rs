//! GraphML, as the graph drawing community specifies it: version 1.1 of its schema, <http://graphml.graphdrawing.org>.
//!
//! Of it the core and the typed attributes are used. Every fact has a key, declared once for nodes or for edges.

use std::collections::BTreeMap;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::picture::{Facts, Picture};
use super::text::readable;

const NAMESPACE: &str = "http://graphml.graphdrawing.org/xmlns";
const SCHEMA: &str =
    "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd";

type Xml<'w> = Writer<&'w mut dyn Write>;

/// Writes a document.
pub(super) fn write(picture: &Picture<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(out, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let attributes = [
        ("xmlns", NAMESPACE),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", SCHEMA),
    ];
    xml.create_element("graphml").with_attributes(attributes).write_inner_content(|xml| {
        xml.create_element("desc").write_text_content(BytesText::new(&readable(&picture.description())))?;
        keys(xml, "node", &picture.node_columns())?;
        keys(xml, "edge", &picture.edge_columns())?;
        let graph =
            xml.create_element("graph").with_attributes([("id", "universe"), ("edgedefault", "directed")]);
        graph.write_inner_content(|xml| inside(xml, picture)).map(|_| ())
    })?;
    xml.into_inner().write_all(b"\n")
}

fn keys(xml: &mut Xml<'_>, of: &str, columns: &BTreeMap<&'static str, bool>) -> io::Result<()> {
    let names = (of == "node").then_some(("name", &false)).into_iter();
    for (name, is_number) in names.chain(columns.iter().map(|(name, is_number)| (*name, is_number))) {
        let attributes = [
            ("id", &*format!("{of}-{name}")),
            ("for", of),
            ("attr.name", name),
            ("attr.type", if *is_number { "long" } else { "string" }),
        ];
        xml.create_element("key").with_attributes(attributes).write_empty()?;
    }
    Ok(())
}

fn inside(xml: &mut Xml<'_>, picture: &Picture<'_>) -> io::Result<()> {
    for node in &picture.nodes {
        let element = xml.create_element("node").with_attribute(("id", &*node.key));
        element.write_inner_content(|xml| {
            data(xml, "node-name", &node.name)?;
            all_data(xml, "node", &node.facts)
        })?;
    }
    for (number, edge) in picture.edges.iter().enumerate() {
        let attributes = [("id", &*format!("e{number}")), ("source", &edge.from), ("target", &edge.to)];
        let element = xml.create_element("edge").with_attributes(attributes);
        element.write_inner_content(|xml| all_data(xml, "edge", &edge.facts))?;
    }
    Ok(())
}

fn all_data(xml: &mut Xml<'_>, of: &str, facts: &Facts<'_>) -> io::Result<()> {
    facts.iter().try_for_each(|(name, value)| data(xml, &format!("{of}-{name}"), &value.text()))
}

fn data(xml: &mut Xml<'_>, key: &str, text: &str) -> io::Result<()> {
    let element = xml.create_element("data").with_attribute(("key", key));
    element.write_text_content(BytesText::new(&readable(text)))?;
    Ok(())
}
