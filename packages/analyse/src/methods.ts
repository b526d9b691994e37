import { CARDIO_METHOD } from '@backstride/cardio/method'
import { ENERGY_METHOD } from '@backstride/energy/method'
import { GAIT_METHOD } from '@backstride/gait/method'

/** The methods behind every figure of an analysis, each with its version. */
export const METHODS: readonly string[] = [GAIT_METHOD, ENERGY_METHOD, CARDIO_METHOD]
