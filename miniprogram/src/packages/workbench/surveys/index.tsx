import { useState } from 'react';
import { AtDesk } from '../../../desk/AtDesk';
import { SurveyList } from '../../../surveys/SurveyList';
import { Link } from '../../../ui/link/Link';
import { Page } from '../../../ui/page/Page';
import { Write } from './Write';

/** 问卷: for whoever may ask. */
export default function Surveys() {
  const [writing, setWriting] = useState(false);
  return (
    <AtDesk title="问卷">
      {(desk) =>
        writing ? (
          <Write desk={desk} onDone={() => setWriting(false)} />
        ) : (
          <Page title="问卷">
            <Link icon="edit" text="发一份问卷" onClick={() => setWriting(true)} />
            <SurveyList communityId={desk.communityId} />
          </Page>
        )
      }
    </AtDesk>
  );
}
