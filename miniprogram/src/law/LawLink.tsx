import { type ExplainedId, explanationOf } from '@mulin/domain/library/explained';
import { go } from '../routes';
import { Link } from '../ui/link/Link';

/** Beside what it governs: the article in plain words, one tap away. */
export function LawLink({ id }: { id: ExplainedId }) {
  const found = explanationOf(id);
  if (!found) return null;
  return (
    <Link
      arrow
      icon="info"
      text={`${found.statute}${found.article}`}
      label={`${found.title}，看白话`}
      onClick={() => go('library/article', { id })}
    />
  );
}
