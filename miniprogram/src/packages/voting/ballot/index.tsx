import { Page } from '../../../ui/page/Page';

export default function Ballot() {
  return <Page title="投票" />;
}
