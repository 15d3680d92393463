import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import { LawLink } from '../../../law/LawLink';
import { back, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Tip } from '../../../ui/tip/Tip';
import { useWho } from '../../../who/useWho';
import { mayAsk } from '../questions/may-ask';

/** 对这份公示提问: about one line of a statement (`statementId`) or about the whole notice. */
export default function Ask() {
  const { noticeId = '', statementId } = useParams<'noticeId' | 'statementId'>();
  const { home } = useWho();
  const [line, setLine] = useState('');
  const [text, setText] = useState('');
  const number = useNumber();
  const lines = useLoad(statementId && `lines.${statementId}`, async () =>
    (await cloud.board.statement({ statementId: statementId ?? '' })).figures.lines.map(({ title }) => title),
  );
  const ask = useAction(async () => {
    if (!home) return;
    const questionId = await number.take();
    const { dueDay } = await cloud.board.ask({ unitId: home.unitId, noticeId, questionId, line, text });
    number.renew();
    toast(`问了，${dayText(dueDay)}前答复`);
    back();
  });
  if (home && !mayAsk(home))
    return (
      <Page title="提问">
        <Card>
          <Empty title="租户不能提问" detail="可以请业主或者家属来问，答复大家都能看到。" />
        </Card>
      </Page>
    );
  const bar = (
    <BottomBar>
      <Button text="提问" disabled={!home || text.trim() === ''} busy={ask.busy} onClick={() => void ask.run()} />
    </BottomBar>
  );
  return (
    <Page title="提问" bar={bar}>
      <Card>
        {lines.data ? (
          <PickField
            label="哪一行"
            hint="可以不选"
            picks={lines.data.map((title) => ({ id: title, text: title }))}
            value={line || undefined}
            empty="整份公示"
            error={ask.errorOf('line')}
            onChange={setLine}
          />
        ) : null}
        <TextField
          long
          label="想问什么"
          example="比如：4 月的设施维修，修的是哪里？"
          value={text}
          error={ask.errorOf('text')}
          onChange={setText}
        />
      </Card>
      <Tip>问题和答复贴在公示下面，大家都能看到；不写是谁问的。7 天里要答复。</Tip>
      <LawLink id="civil-285" />
    </Page>
  );
}
