/** Where in cloud storage a phone puts a file: what it is for, whose community, then a name nobody can guess. */
const uploadFolders = {
  registers: '房屋业主名册',
  requests: '报修照片和视频',
  violations: '违规举报照片',
  joint: '联席会议材料',
  vouchers: '凭证照片',
  settlements: '微信支付对账单',
  reductions: '减免证明照片',
  vacancies: '空置照片',
  deposits: '装修押金材料',
  fund: '维修资金材料',
  notices: '公示附件',
  polls: '表决附件',
  committee: '选举和业委会材料',
  certificates: '员工证书照片',
  transfers: '过户材料照片',
  papers: '纸质票照片',
  proxies: '委托书照片',
} as const;
export type UploadFolder = keyof typeof uploadFolders;

/** `name` is random with its extension, such as `3f9c….jpg`. */
export const uploadPath = (folder: UploadFolder, communityId: string, name: string): string =>
  `${folder}/${communityId}/${name}`;

/** What a folder takes besides photographs and PDF. */
const more: Partial<Record<UploadFolder, readonly UploadKind[]>> = {
  registers: ['table'],
  settlements: ['table'],
  fund: ['table'],
  requests: ['video'],
  violations: ['video'],
};

export type UploadKind = 'picture' | 'video' | 'pdf' | 'table';
const endings: Record<UploadKind, readonly string[]> = {
  picture: ['jpg', 'jpeg', 'png', 'webp', 'heic'],
  video: ['mp4', 'mov'],
  pdf: ['pdf'],
  table: ['xlsx', 'xls', 'csv', 'txt'],
};

/** What a phone's file must be by its place and ending: `none` if nothing of the kind belongs there, undefined if no phone put it there. */
export function uploadKindOf(fileId: string): UploadKind | 'none' | undefined {
  const [, folder = '', ending = ''] = /^cloud:\/\/[^/]+\/([a-z]+)\/.*?(?:\.([^./]*))?$/.exec(fileId) ?? [];
  if (!Object.keys(uploadFolders).includes(folder)) return undefined;
  const taken: readonly UploadKind[] = ['picture', 'pdf', ...(more[folder as UploadFolder] ?? [])];
  return taken.find((kind) => endings[kind].includes(ending.toLowerCase())) ?? 'none';
}

/** 视频, by the ending the phone gave it. */
export const isVideo = (fileId: string): boolean => /\.(?:mp4|mov)$/i.test(fileId);

/**
 * Whether a fileID (`cloud://env.bucket/path`) lies where files for this purpose of this community belong. Without this test a
 * resident could name someone else's register as the photo of a broken lamp and be given a link to it.
 */
export function isUploadOf(fileId: string, folder: UploadFolder, communityId: string): boolean {
  const path = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? '';
  return path.startsWith(`${folder}/${communityId}/`) && !path.split('/').includes('..');
}
