//! GEXF, the format of Gephi: version 1.2, <https://gexf.net>. It is older than 1.3 and what most programs read.

use std::collections::BTreeMap;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::picture::{Facts, Picture};
use super::text::readable;

const NAMESPACE: &str = "http://www.gexf.net/1.2draft";
const SCHEMA: &str = "http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd";

type Xml<'w> = Writer<&'w mut dyn Write>;

/// Writes a document.
pub(super) fn write(picture: &Picture<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(out, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let attributes = [
        ("xmlns", NAMESPACE),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", SCHEMA),
        ("version", "1.2"),
    ];
    xml.create_element("gexf").with_attributes(attributes).write_inner_content(|xml| {
        // The day of the last change is left out: the same graph is the same file.
        xml.create_element("meta").write_inner_content(|xml| {
            text(xml, "creator", concat!("showgraph ", env!("CARGO_PKG_VERSION")))?;
            text(xml, "description", &picture.description())
        })?;
        let attributes = [("defaultedgetype", "directed"), ("mode", "static"), ("idtype", "string")];
        let graph = xml.create_element("graph").with_attributes(attributes);
        graph.write_inner_content(|xml| inside(xml, picture)).map(|_| ())
    })?;
    xml.into_inner().write_all(b"\n")
}

fn inside(xml: &mut Xml<'_>, picture: &Picture<'_>) -> io::Result<()> {
    columns(xml, "node", &picture.node_columns())?;
    columns(xml, "edge", &picture.edge_columns())?;
    xml.create_element("nodes").write_inner_content(|xml| {
        picture.nodes.iter().try_for_each(|node| {
            let label = readable(&node.name);
            let element = xml.create_element("node").with_attributes([("id", &*node.key), ("label", &label)]);
            element.write_inner_content(|xml| values(xml, &node.facts)).map(|_| ())
        })
    })?;
    xml.create_element("edges").write_inner_content(|xml| {
        picture.edges.iter().enumerate().try_for_each(|(number, edge)| {
            let attributes = [("id", &*number.to_string()), ("source", &edge.from), ("target", &edge.to)];
            let element = xml.create_element("edge").with_attributes(attributes);
            element.write_inner_content(|xml| values(xml, &edge.facts)).map(|_| ())
        })
    })?;
    Ok(())
}

fn columns(xml: &mut Xml<'_>, of: &str, columns: &BTreeMap<&'static str, bool>) -> io::Result<()> {
    let element = xml.create_element("attributes").with_attributes([("class", of), ("mode", "static")]);
    element.write_inner_content(|xml| {
        columns.iter().try_for_each(|(name, is_number)| {
            let of_type = if *is_number { "long" } else { "string" };
            let attributes = [("id", *name), ("title", *name), ("type", of_type)];
            xml.create_element("attribute").with_attributes(attributes).write_empty().map(|_| ())
        })
    })?;
    Ok(())
}

fn values(xml: &mut Xml<'_>, facts: &Facts<'_>) -> io::Result<()> {
    let element = xml.create_element("attvalues");
    element.write_inner_content(|xml| {
        facts.iter().try_for_each(|(name, value)| {
            let value = value.text();
            let attributes = [("for", *name), ("value", &*readable(&value))];
            xml.create_element("attvalue").with_attributes(attributes).write_empty().map(|_| ())
        })
    })?;
    Ok(())
}

fn text(xml: &mut Xml<'_>, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&readable(text)))?;
    Ok(())
}
