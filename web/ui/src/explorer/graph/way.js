// The way between two entities: what the API says of it, and what of that belongs into the picture.
import { useMemo } from 'react';

import { Problem, useAnswer } from '../ask.js';
import ENDS from '../documents/ends.graphql';
import PATH from '../documents/path.graphql';

const NONE = [];
const LOST = new Problem('A path leads from a person, a show or a character to another. One end of this one is none of these.');
const END_OF = { Show: 'show', Person: 'person', Character: 'character' };

/**
 * The ways between the two ids of `path`: `{ answer, ends, ways, nodes, ties, asAnswer, variables }`. `ways` are the
 * shortest and the closest, each once; `nodes` and `ties` are the ids on the first.
 */
export function useWay(path = NONE) {
  const isAsked = path.length === 2;
  const named = useAnswer(ENDS, { ids: path }, { skip: path.length === 0 });
  const ends = named.data?.nodes ?? NONE;
  const areEnds = isAsked && ends.length === 2 && ends.every((end) => END_OF[end?.__typename]);
  const variables = areEnds ? { from: endOf(ends[0]), to: endOf(ends[1]) } : null;
  const answer = useAnswer(PATH, variables ?? {}, { skip: !variables });
  const data = isAsked ? answer.data : undefined;
  const isLost = isAsked && ends.length === 2 && !areEnds;
  return useMemo(() => {
    const ways = data ? waysOf(data) : NONE;
    const [first] = ways;
    const asAnswer = first ? asGraph(first) : null;
    return {
      // Another way is no answer to the question for this one.
      answer: named.problem ? named : isLost ? { problem: LOST } : { ...answer, before: undefined },
      document: PATH,
      variables,
      ends,
      ways,
      asAnswer,
      nodes: first ? first.nodes.map((node) => node.id) : NONE,
      ties: asAnswer ? asAnswer.ties.nodes.map((tie) => `${tie.kind} ${tie.from.id} ${tie.to.id}`) : NONE,
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, answer.problem, answer.isAsking, named.problem, isLost, ends]);
}

function endOf({ __typename: type, id }) {
  return { [END_OF[type]]: { id } };
}

function waysOf({ shortest, closest }) {
  const all = [...(shortest?.paths ?? []), ...(closest?.paths ?? []).map((each) => ({ ...each, isClosest: true }))];
  const keys = all.map((each) => each.nodes.map((node) => node.id).join(' '));
  return all.filter((each, at) => keys.indexOf(keys[at]) === at);
}

/** A way as a universe would tell it, so that it can be drawn with one. */
function asGraph({ nodes, steps }) {
  return { nodes: { nodes }, ties: { nodes: steps.map(asTie) } };
}

// A tie begins with the person or, if there is none, with the character.
const RANK = { Person: 0, Character: 1, Show: 2 };

function asTie({ from, to }) {
  const [begin, end] = RANK[from.__typename] <= RANK[to.__typename] ? [from, to] : [to, from];
  const kind = begin.__typename === 'Character' ? 'APPEARANCE' : end.__typename === 'Character' ? 'PORTRAYAL' : 'CREDIT';
  return { kind, class: 'PEOPLE', count: 1, from: begin, to: end, record: null, portrayals: [] };
}
