import { go } from '../../routes';
import { Ways } from '../../ui/cell/Ways';

/** What else everybody may look up: the named lists with what is missing, who works here, who paid by building, how requests fare. */
export function MoreToRead() {
  return (
    <Ways
      ways={[
        {
          icon: 'board',
          text: '该公示的都公示了吗',
          detail: '四公开、三公开、八项内容',
          open: () => go('board/lists'),
        },
        { icon: 'people', text: '服务人员', detail: '姓名、岗位、证书、服务电话', open: () => go('board/staff') },
        { icon: 'coins', text: '各楼缴费情况', detail: '只到楼，不到户', open: () => go('board/payments') },
        { icon: 'chart', text: '报事办得怎样', detail: '按时办好多少，不到户', open: () => go('street/figures') },
        { icon: 'people', text: '接待日', detail: '社区、镇街、业委会，当面说', open: () => go('street/reception') },
        { icon: 'council', text: '联席会议在办的事', detail: '哪个单位办，到哪天', open: () => go('street/matters') },
      ]}
    />
  );
}
