/// <reference types="@sveltejs/kit" />
import { base, version as build } from '$service-worker';
import { answer } from './answer';
import { keepVisit, removeOutdated } from './keep';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/*
 * A new worker waits until no page of the old build is open: caches of two builds never serve one page. What it keeps is
 * told apart by what it is: pages by the build written in them, code by its hash, data by the version in its address.
 */
worker.addEventListener('activate', (event) => {
  event.waitUntil(removeOutdated(base, build).then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
  event.waitUntil(keepVisit(base, build, event.data));
});

worker.addEventListener('fetch', (event) => {
  const answered = answer(event, { base, build, origin: worker.location.origin, clients: worker.clients });
  if (answered) event.respondWith(answered);
});
