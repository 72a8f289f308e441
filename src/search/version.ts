// The address of the index carries the version of Pagefind: a cached script never meets the files of another one.
export const pagefindFolder = 'pagefind-1.6.0/';
