import path from 'node:path';
import { toDesk } from '../../src/browser/desk';
import { people } from '../../src/browser/people';
import { demonstrated, residentWith } from '../../src/demonstrated';
import { root } from '../../src/stage';
import { staff } from '../../src/story/cast';

const told = demonstrated();
const { as } = people(told.url);
const picture = (name: string) => path.join(root, 'e2e', 'pictures', `${name}.png`);
const trouble = '电梯停在 9 楼不动，按什么都没反应';

/** The repairer finds the job in the queue. */
async function toJob(phone: Parameters<Parameters<typeof as>[1]>[0]): Promise<void> {
  await toDesk(phone);
  await phone.tap('报修');
  await phone.tap(/电梯停在 9 楼/);
}

test('a broken lift: reported with a photo, taken, mended with a photo, found broken again, mended, rated', async () => {
  const resident = residentWith('', 5);
  await as(resident.openid, async (home) => {
    await home.tap('报修');
    await home.tap('交给物业');
    await home.sees('选一样，什么坏了');
    await home.tap('电梯');
    await home.fill('说说情况', trouble);
    await home.attach('加照片', picture('broken'));
    await home.tap('交给物业');
    await home.sees('报修进度');
    await home.sees(/电梯停在 9 楼/);

    const mend = (note: string) =>
      as(staff.repairer.openid, async (job) => {
        await toJob(job);
        await job.tap('接单');
        await job.fill('约个时间', '20 分钟内到');
        await job.tap('接单', job.page.getByRole('dialog'));
        await job.tap('到了，开始处理');
        await job.tap('开始处理', job.page.getByRole('dialog'));
        await job.tap('修好了，报完工');
        await job.fill('做了什么', note);
        await job.tap('报完工', job.page.getByRole('dialog'));
        await job.sees('拍一张修好以后的照片');
        await job.attach('加照片', picture('mended'));
        await job.fill('材料费', '120.50');
        await job.tap('报完工', job.page.getByRole('dialog'));
        await job.sees('报完工了，等住户确认');
      });

    await mend('复位了控制柜');
    await home.page.reload();
    await home.sees('等您确认');
    await home.sees('120.50');
    await home.tap('还没修好');
    await home.fill('哪里没好', '走了两趟又停了');
    await home.tap('退给物业重修');
    await home.sees('退给物业了，重新计时');

    await mend('换了门锁触点，试运行 20 次正常');
    await home.page.reload();
    await home.tap('修好了');
    await home.tap('很满意');
    await home.tap('修好了', home.page.getByRole('dialog'));
    await home.sees('了结了，谢谢您');
    await home.sees(/走了两趟又停了/);
  });
});
