declare module '*.css';

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: string;
    /** 'true' only in the web build served by the local cloud. */
    MULIN_LOCAL?: string;
    /** The CloudBase environment the weapp build talks to; empty means the one bound to the app. */
    MULIN_CLOUD_ENV?: string;
  }
}
