import { useState } from 'react';
import { PrivacySheet } from '../../privacy/PrivacySheet';
import { go } from '../../routes';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';
import type { Me } from '../../who/me';
import { useElderChoice } from '../../who/useElderChoice';

/** 大字版, and what happens to personal information. */
export function Settings({ me }: { me: Me }) {
  const [elder, chooseElder] = useElderChoice(me);
  const [reading, setReading] = useState(false);
  return (
    <>
      <Card kind="list">
        <Cell icon="text" text={elder ? '退出大字' : '大字版'} onClick={() => chooseElder(!elder)} />
        <Cell icon="bell" text="提醒设置" onClick={() => go('messages/ringing')} />
        <Cell icon="me" text="我的资料：看、拿走、更正、注销" onClick={() => go('own/data')} />
        <Cell icon="shield" text="个人信息怎么用" last onClick={() => setReading(true)} />
      </Card>
      <PrivacySheet open={reading} onClose={() => setReading(false)} />
    </>
  );
}
