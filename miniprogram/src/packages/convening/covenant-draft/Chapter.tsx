import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import type { ChapterDraft } from './draft';

/** One heading and the clauses under it. */
export function Chapter({ chapter, onChange }: { chapter: ChapterDraft; onChange: (chapter: ChapterDraft) => void }) {
  const name = chapter.chapter || '条文';
  return (
    <Card>
      <TextField
        label="章名"
        max={40}
        value={chapter.chapter}
        onChange={(typed) => onChange({ ...chapter, chapter: typed })}
      />
      <TextField
        long
        label={`${name}的条文`}
        hint={chapter.hint}
        max={8000}
        value={chapter.text}
        onChange={(typed) => onChange({ ...chapter, text: typed })}
      />
    </Card>
  );
}
