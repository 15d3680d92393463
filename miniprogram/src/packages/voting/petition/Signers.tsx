import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { count, squareMetres } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';

/** 签名名单 for those who check it: opened on purpose, because every look is logged. */
export function Signers({ petitionId, total }: { petitionId: string; total: number }) {
  const [open, setOpen] = useState(false);
  if (!open) return <Button kind="line" text={`核对签名名单（${count(total)} 人）`} onClick={() => setOpen(true)} />;
  return <Names petitionId={petitionId} />;
}

function Names({ petitionId }: { petitionId: string }) {
  const { load, more } = usePages(`signers.${petitionId}`, (skip) =>
    cloud.assembly.petitionSigners({ petitionId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="签名名单">
      {(pages) => {
        const rows = pages.flatMap((page) => page.rows);
        return (
          <>
            <Tip icon="shield">只用来核对，您看过这份名单已经记下来了。</Tip>
            <Card kind="list">
              {rows.map(({ label, name, areaCenti, at }, nth) => (
                <Cell
                  key={label}
                  text={`${label} ${name}`}
                  detail={momentText(at)}
                  aside={`${squareMetres(areaCenti)} ㎡`}
                  last={nth === rows.length - 1}
                />
              ))}
            </Card>
            <More last={pages[pages.length - 1]?.rows.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
