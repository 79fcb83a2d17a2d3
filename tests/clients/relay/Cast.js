// What an application with Relay would write: a show, and its cast page by page.
import { graphql } from 'react-relay';

export const query = graphql`
  query CastQuery($slug: String!) {
    show(by: { slug: $slug }) {
      name
      ...Cast_show
    }
  }
`;

export const fragment = graphql`
  fragment Cast_show on Show
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" })
  @refetchable(queryName: "CastPageQuery") {
    cast(first: $first, after: $after) @connection(key: "Cast_show_cast") {
      edges {
        node {
          name
        }
        credit {
          tier
        }
      }
    }
  }
`;
