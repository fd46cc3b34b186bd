/** Style sheets are written into the page's own file by the build. */
declare module '*.css';
