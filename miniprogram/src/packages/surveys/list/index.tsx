import { SurveyList } from '../../../surveys/SurveyList';
import { Page } from '../../../ui/page/Page';
import { InCommunity } from '../../../who/InCommunity';
import { useWho } from '../../../who/useWho';

/** 问卷: to be answered, and what came of earlier ones. */
export default function Surveys() {
  const who = useWho();
  return (
    <Page title="问卷">
      <InCommunity who={who} why="找到房子才能答小区的问卷。">
        {(communityId) => <SurveyList communityId={communityId} />}
      </InCommunity>
    </Page>
  );
}
