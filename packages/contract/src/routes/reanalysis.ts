import * as z from 'zod'
import { id, pageQuery } from '../ids.ts'
import { reanalysedList, reanalysis, reanalysisApply } from '../reanalysis.ts'
import type { Route } from './route.ts'

const params = z.object({ athleteId: id })
const ofPreview = params.extend({ previewId: id })

/** Analysing anew what was analysed with less knowledge: shown first, then done. */
export const reanalysisRoutes = {
  getReanalysis: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/reanalysis',
    summary: 'Which workouts a new analysis would change, why, and how far the newest preview is',
    params,
    status: 200,
    answer: reanalysis,
  },
  previewReanalysis: {
    method: 'POST',
    path: '/api/athletes/{athleteId}/reanalysis',
    summary: 'Work out what a new analysis would change, without changing it; one that is under way goes on',
    params,
    status: 200,
    answer: reanalysis,
  },
  listReanalysed: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/reanalysis/{previewId}/workouts',
    summary: 'Old and new figures of each workout of a preview, newest first',
    params: ofPreview,
    query: pageQuery,
    status: 200,
    answer: reanalysedList,
  },
  applyReanalysis: {
    method: 'POST',
    path: '/api/athletes/{athleteId}/reanalysis/{previewId}/apply',
    summary:
      'Make what a preview shows the figures of one workout, or of all; nothing is applied that was not shown',
    params: ofPreview,
    body: reanalysisApply,
    status: 200,
    answer: reanalysis,
  },
} as const satisfies Record<string, Route>
