/** Pictures of fields in space: a scene, and a ray caster that needs no graphics library. */
package org.voxtum.render.volume;
