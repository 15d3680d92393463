import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Empty } from '../../../ui/state/Empty';
import type { KeptProps } from './Categories';

/** 地点: what residents choose from; two reports of one place are seen to be one thing. */
export function Places({ kept: { places }, keep, mayKeep }: KeptProps) {
  const [typed, setTyped] = useState('');
  const add = async () => {
    const place = typed.trim();
    setTyped('');
    await keep.run({ places: [...places.filter((each) => each !== place), place] });
  };
  return (
    <>
      {places.length === 0 ? (
        <Card>
          <Empty title="还没有地点" detail="导入名册以后，楼栋会自己出来。" />
        </Card>
      ) : (
        <Card kind="list">
          {places.map((place, at) => (
            <Cell
              key={place}
              icon="building"
              text={place}
              aside={
                mayKeep ? (
                  <Link
                    text="去掉"
                    label={`去掉${place}`}
                    onClick={() => void keep.run({ places: places.filter((each) => each !== place) })}
                  />
                ) : undefined
              }
              last={at === places.length - 1}
            />
          ))}
        </Card>
      )}
      {mayKeep ? (
        <Card>
          <TextField
            label="添一个地点"
            example="比如 3号楼2单元东梯"
            max={40}
            value={typed}
            error={keep.errorOf('places')}
            onChange={setTyped}
          />
          <Button kind="soft" text="添上" busy={keep.busy} disabled={!typed.trim()} onClick={() => void add()} />
        </Card>
      ) : (
        <Note>地点由项目经理维护。</Note>
      )}
    </>
  );
}
