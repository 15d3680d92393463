import { useParams } from '../../../routes';
import { Page } from '../../../ui/page/Page';
import { ProjectView } from './ProjectView';

/** 一个使用项目, for everybody of the community. */
export default function FundProject() {
  const { projectId = '' } = useParams<'projectId'>();
  return (
    <Page title="维修资金项目">
      <ProjectView projectId={projectId} />
    </Page>
  );
}
