// Ratings by provider, and reviews.
import { Day } from '../parts/Day.jsx';
import { EntityLink } from '../parts/Link.jsx';
import { Sources } from '../parts/Sources.jsx';
import { inWords } from '../parts/words.js';
import { joined, Section, Some } from './Page.jsx';

/** Every rating on its own scale: two providers never become one number. */
export function Ratings({ ratings, show }) {
  if (ratings.nodes.length === 0) return null;
  return (
    <Section id="ratings" title="Ratings" count={ratings.totalCount}>
      <ul className="ratings">
        {ratings.nodes.map((rating) => <Rating key={rating.id} rating={rating} show={show} />)}
      </ul>
    </Section>
  );
}

function Rating({ rating, show }) {
  const { measure, value, votes, observedOn, publishedOn, subject, note } = rating;
  const { scaleMin: low, scaleMax: high } = measure;
  const hasScale = low !== null && high !== null && high > low;
  const isPercent = measure.unit === 'percent';
  return (
    <li>
      <div className="figure">
        <strong>{value.toLocaleString('en')}{isPercent ? '%' : ''}</strong>
        {hasScale && !isPercent && <small>of {low > 0 && `${low}–`}{high}</small>}
      </div>
      <div className="words">
        <h3>{measure.name}</h3>
        <p className="faint">
          {joined([
            measure.provider.name !== measure.name && measure.provider.name,
            subject.id !== show.id && subject.name,
            votes !== null && `${votes.toLocaleString('en')} votes`,
            measure.population,
            (observedOn ?? publishedOn) && <Day date={observedOn ?? publishedOn} short />,
            note,
          ])}
        </p>
        {hasScale && <span className="meter" aria-hidden="true"><i style={{ width: `${((value - low) / (high - low)) * 100}%` }} /></span>}
      </div>
      <Sources id={rating.id} of={`${measure.name} ${value}`} isDisputed={rating.isDisputed} />
    </li>
  );
}

/** Reviews, as they stand: the score as printed, and in one sentence what they say. */
export function Reviews({ reviews, show }) {
  if (reviews.nodes.length === 0) return null;
  return (
    <Section id="reviews" title="Reviews" count={reviews.totalCount}>
      <Some list={reviews.nodes} first={6} total={reviews.totalCount} what="reviews">
        {(shown) => (
          <ul className="reviews">
            {shown.map((review) => <Review key={review.id} review={review} show={show} />)}
          </ul>
        )}
      </Some>
    </Section>
  );
}

function Review({ review, show }) {
  const { outlet, author, kind, headline, gist, scorePrinted, scoreMax, publishedOn, address, subject } = review;
  const name = headline ?? outlet?.name ?? inWords(kind);
  return (
    <li>
      {scorePrinted && <span className="score">{scorePrinted}{scoreMax !== null && !scorePrinted.includes('/') && <small>of {scoreMax}</small>}</span>}
      <div>
        <p className="where">{address ? <a href={address} rel="noreferrer noopener" target="_blank">{name}</a> : <strong>{name}</strong>}</p>
        {gist && <p>{gist}</p>}
        <p className="faint">
          {joined([
            headline && outlet?.name,
            author && <EntityLink entity={author} />,
            subject.id !== show.id && subject.name,
            publishedOn && <Day date={publishedOn} short />,
          ])}
        </p>
      </div>
      <Sources id={review.id} of={`The review in ${outlet?.name ?? 'an unnamed outlet'}`} isDisputed={review.isDisputed} />
    </li>
  );
}
