/// What the browser asks for, feature by feature.
package enum Site {}
