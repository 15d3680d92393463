import type { LinkProps } from '../ui/link/Link';

/** 大字版 beside a section's title, and the way out of it. */
export const elderLink = (elder: boolean, choose: (on: boolean) => void): LinkProps =>
  elder
    ? { text: '退出大字', onClick: () => choose(false) }
    : { icon: 'text', text: '大字版', onClick: () => choose(true) };
