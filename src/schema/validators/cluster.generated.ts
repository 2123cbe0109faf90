// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import equal from 'ajv/dist/runtime/equal.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateCluster = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/cluster.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Cluster","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The cluster's name, unique in the landscape.","examples":["aws-eu1"]},"labels":{"type":"object","additionalProperties":{"type":"string"}}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"description":"Settings of this cluster.","properties":{"networks":{"type":"object","additionalProperties":false,"properties":{"pods":{"type":"array","items":{"type":"string","format":"cidr"}},"services":{"type":"array","items":{"type":"string","format":"cidr"}},"nodes":{"type":"array","items":{"type":"string","format":"cidr"}}}},"cni":{"type":"object","additionalProperties":false,"properties":{"ipBlockMatchesPods":{"type":"string","enum":["always","never","unknown"]},"ipBlockMatchesNodes":{"type":"string","enum":["always","never","unknown"]},"policiesApplyToOwnNode":{"type":"string","enum":["always","never"]}}},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"}},"declaredNamespaces":{"type":"string","enum":["Complete","Open"]},"pinned":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"values":{"type":"object","additionalProperties":true},"tenant":{"type":"string","minLength":1},"controlPlane":{"type":"object","additionalProperties":false,"required":["cluster","namespace","type"],"properties":{"cluster":{"type":"string","minLength":1,"maxLength":253,"description":"The hosting cluster, by its name.","examples":["aws-eu1"]},"namespace":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name in the hosting cluster.","examples":["shoot--core--web"]},"type":{"type":"string","minLength":1,"maxLength":253,"description":"A namespace type with `hostsControlPlane: true`.","examples":["shoot-control-plane"]},"labels":{"type":"object","additionalProperties":{"type":"string"}},"values":{"type":"object","additionalProperties":true},"externalPolicies":{"type":"array","items":{"type":["string","object"],"minLength":1,"additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"The name of a file in `policies/external/` (without `.yaml`), or a pattern.","examples":["allow-by-mesh-*"]},"expect":{"type":"string","enum":["Present","Tolerated"]}}},"uniqueItems":true}}},"namespaces":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","type"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name in its cluster.","examples":["garden"]},"type":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace type, by its name.","examples":["garden"]},"labels":{"type":"object","additionalProperties":{"type":"string"}},"values":{"type":"object","additionalProperties":true},"externalPolicies":{"type":"array","items":{"type":["string","object"],"minLength":1,"additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"The name of a file in `policies/external/` (without `.yaml`), or a pattern.","examples":["allow-by-mesh-*"]},"expect":{"type":"string","enum":["Present","Tolerated"]}}},"uniqueItems":true},"tenant":{"type":"string","minLength":1},"policies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"uses":{"type":"array","items":{"type":"string","pattern":"^[^/]+/[^/]+$"},"uniqueItems":true}}}},"delivery":{"type":"object","additionalProperties":false,"properties":{"tool":{"type":"string","enum":["argocd","flux","none"]},"repository":{"type":"string","minLength":1},"revision":{"type":"string","minLength":1},"path":{"type":"string","minLength":1},"unit":{"type":"string","enum":["namespace","cluster"]},"namespace":{"type":"string","minLength":1},"namePrefix":{"type":"string"},"destination":{"type":"string","minLength":1},"serviceAccount":{"type":"string","minLength":1},"repositorySecret":{"type":"string","minLength":1},"kubeconfigSecret":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"key":{"type":"string","minLength":1}}},"intervals":{"type":"object","additionalProperties":false,"properties":{"poll":{"type":"string","minLength":1},"sync":{"type":"string","minLength":1},"retry":{"type":"string","minLength":1},"timeout":{"type":"string","minLength":1}}}}}}}}};
const func1 = ucs2length.default;
const func3 = Object.prototype.hasOwnProperty;
const func0 = equal.default;
const formats0 = formats.cidr;
const formats6 = formats.ip;
const pattern4 = new RegExp("^[^/]+/[^/]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/cluster.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Cluster" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Cluster"},message:"must be equal to constant",schema:"Cluster",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.metadata.required,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "name") || (key1 === "labels"))){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.name.type,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema31.properties.metadata.properties.labels.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.properties.labels.type,parentSchema:schema31.properties.metadata.properties.labels,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.spec !== undefined){
let data6 = data.spec;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!(func3.call(schema31.properties.spec.properties, key3))){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.networks !== undefined){
let data7 = data6.networks;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key4 in data7){
if(!(((key4 === "pods") || (key4 === "services")) || (key4 === "nodes"))){
const err16 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.networks,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.pods !== undefined){
let data8 = data7.pods;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(!(formats0(data9))){
const err17 = {instancePath:instancePath+"/spec/networks/pods/" + i0,schemaPath:"#/properties/spec/properties/networks/properties/pods/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema31.properties.spec.properties.networks.properties.pods.items,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/spec/networks/pods/" + i0,schemaPath:"#/properties/spec/properties/networks/properties/pods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.networks.properties.pods.items.type,parentSchema:schema31.properties.spec.properties.networks.properties.pods.items,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/spec/networks/pods",schemaPath:"#/properties/spec/properties/networks/properties/pods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.networks.properties.pods.type,parentSchema:schema31.properties.spec.properties.networks.properties.pods,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.services !== undefined){
let data10 = data7.services;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(!(formats0(data11))){
const err20 = {instancePath:instancePath+"/spec/networks/services/" + i1,schemaPath:"#/properties/spec/properties/networks/properties/services/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema31.properties.spec.properties.networks.properties.services.items,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/networks/services/" + i1,schemaPath:"#/properties/spec/properties/networks/properties/services/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.networks.properties.services.items.type,parentSchema:schema31.properties.spec.properties.networks.properties.services.items,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/spec/networks/services",schemaPath:"#/properties/spec/properties/networks/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.networks.properties.services.type,parentSchema:schema31.properties.spec.properties.networks.properties.services,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.nodes !== undefined){
let data12 = data7.nodes;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(typeof data13 === "string"){
if(!(formats0(data13))){
const err23 = {instancePath:instancePath+"/spec/networks/nodes/" + i2,schemaPath:"#/properties/spec/properties/networks/properties/nodes/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema31.properties.spec.properties.networks.properties.nodes.items,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/spec/networks/nodes/" + i2,schemaPath:"#/properties/spec/properties/networks/properties/nodes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.networks.properties.nodes.items.type,parentSchema:schema31.properties.spec.properties.networks.properties.nodes.items,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/spec/networks/nodes",schemaPath:"#/properties/spec/properties/networks/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.networks.properties.nodes.type,parentSchema:schema31.properties.spec.properties.networks.properties.nodes,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.networks.type,parentSchema:schema31.properties.spec.properties.networks,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.cni !== undefined){
let data14 = data6.cni;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
if(!(((key5 === "ipBlockMatchesPods") || (key5 === "ipBlockMatchesNodes")) || (key5 === "policiesApplyToOwnNode"))){
const err27 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.cni,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.ipBlockMatchesPods !== undefined){
let data15 = data14.ipBlockMatchesPods;
if(typeof data15 !== "string"){
const err28 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods.type,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((data15 === "always") || (data15 === "never")) || (data15 === "unknown"))){
const err29 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data14.ipBlockMatchesNodes !== undefined){
let data16 = data14.ipBlockMatchesNodes;
if(typeof data16 !== "string"){
const err30 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes.type,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((data16 === "always") || (data16 === "never")) || (data16 === "unknown"))){
const err31 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.policiesApplyToOwnNode !== undefined){
let data17 = data14.policiesApplyToOwnNode;
if(typeof data17 !== "string"){
const err32 = {instancePath:instancePath+"/spec/cni/policiesApplyToOwnNode",schemaPath:"#/properties/spec/properties/cni/properties/policiesApplyToOwnNode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode.type,parentSchema:schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode,data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data17 === "always") || (data17 === "never"))){
const err33 = {instancePath:instancePath+"/spec/cni/policiesApplyToOwnNode",schemaPath:"#/properties/spec/properties/cni/properties/policiesApplyToOwnNode/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode.enum,parentSchema:schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cni.type,parentSchema:schema31.properties.spec.properties.cni,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data6.metadataAddresses !== undefined){
let data18 = data6.metadataAddresses;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(typeof data19 === "string"){
if(!(formats6(data19))){
const err35 = {instancePath:instancePath+"/spec/metadataAddresses/" + i3,schemaPath:"#/properties/spec/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema31.properties.spec.properties.metadataAddresses.items,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spec/metadataAddresses/" + i3,schemaPath:"#/properties/spec/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.metadataAddresses.items.type,parentSchema:schema31.properties.spec.properties.metadataAddresses.items,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/spec/metadataAddresses",schemaPath:"#/properties/spec/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.metadataAddresses.type,parentSchema:schema31.properties.spec.properties.metadataAddresses,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data6.declaredNamespaces !== undefined){
let data20 = data6.declaredNamespaces;
if(typeof data20 !== "string"){
const err38 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.declaredNamespaces.type,parentSchema:schema31.properties.spec.properties.declaredNamespaces,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((data20 === "Complete") || (data20 === "Open"))){
const err39 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.declaredNamespaces.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.declaredNamespaces.enum,parentSchema:schema31.properties.spec.properties.declaredNamespaces,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data6.pinned !== undefined){
let data21 = data6.pinned;
if(Array.isArray(data21)){
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err40 = {instancePath:instancePath+"/spec/pinned/" + i4,schemaPath:"#/properties/spec/properties/pinned/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.pinned.items,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/spec/pinned/" + i4,schemaPath:"#/properties/spec/properties/pinned/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.pinned.items.type,parentSchema:schema31.properties.spec.properties.pinned.items,data:data22};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
let i5 = data21.length;
let j0;
if(i5 > 1){
const indices0 = {};
for(;i5--;){
let item0 = data21[i5];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err42 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i5+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.pinned,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
break;
}
indices0[item0] = i5;
}
}
}
else {
const err43 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.pinned.type,parentSchema:schema31.properties.spec.properties.pinned,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data6.values !== undefined){
let data23 = data6.values;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
}
else {
const err44 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.values.type,parentSchema:schema31.properties.spec.properties.values,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data6.tenant !== undefined){
let data24 = data6.tenant;
if(typeof data24 === "string"){
if(func1(data24) < 1){
const err45 = {instancePath:instancePath+"/spec/tenant",schemaPath:"#/properties/spec/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.tenant,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/spec/tenant",schemaPath:"#/properties/spec/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.tenant.type,parentSchema:schema31.properties.spec.properties.tenant,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data6.controlPlane !== undefined){
let data25 = data6.controlPlane;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.cluster === undefined){
const err47 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema31.properties.spec.properties.controlPlane.required,parentSchema:schema31.properties.spec.properties.controlPlane,data:data25};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data25.namespace === undefined){
const err48 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema31.properties.spec.properties.controlPlane.required,parentSchema:schema31.properties.spec.properties.controlPlane,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data25.type === undefined){
const err49 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.spec.properties.controlPlane.required,parentSchema:schema31.properties.spec.properties.controlPlane,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key6 in data25){
if(!((((((key6 === "cluster") || (key6 === "namespace")) || (key6 === "type")) || (key6 === "labels")) || (key6 === "values")) || (key6 === "externalPolicies"))){
const err50 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.controlPlane,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data25.cluster !== undefined){
let data26 = data25.cluster;
if(typeof data26 === "string"){
if(func1(data26) > 253){
const err51 = {instancePath:instancePath+"/spec/controlPlane/cluster",schemaPath:"#/properties/spec/properties/controlPlane/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.controlPlane.properties.cluster,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(func1(data26) < 1){
const err52 = {instancePath:instancePath+"/spec/controlPlane/cluster",schemaPath:"#/properties/spec/properties/controlPlane/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.controlPlane.properties.cluster,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/spec/controlPlane/cluster",schemaPath:"#/properties/spec/properties/controlPlane/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.controlPlane.properties.cluster.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.cluster,data:data26};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data25.namespace !== undefined){
let data27 = data25.namespace;
if(typeof data27 === "string"){
if(func1(data27) > 253){
const err54 = {instancePath:instancePath+"/spec/controlPlane/namespace",schemaPath:"#/properties/spec/properties/controlPlane/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.controlPlane.properties.namespace,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(func1(data27) < 1){
const err55 = {instancePath:instancePath+"/spec/controlPlane/namespace",schemaPath:"#/properties/spec/properties/controlPlane/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.controlPlane.properties.namespace,data:data27};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/spec/controlPlane/namespace",schemaPath:"#/properties/spec/properties/controlPlane/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.controlPlane.properties.namespace.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.namespace,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data25.type !== undefined){
let data28 = data25.type;
if(typeof data28 === "string"){
if(func1(data28) > 253){
const err57 = {instancePath:instancePath+"/spec/controlPlane/type",schemaPath:"#/properties/spec/properties/controlPlane/properties/type/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.controlPlane.properties.type,data:data28};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func1(data28) < 1){
const err58 = {instancePath:instancePath+"/spec/controlPlane/type",schemaPath:"#/properties/spec/properties/controlPlane/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.controlPlane.properties.type,data:data28};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/spec/controlPlane/type",schemaPath:"#/properties/spec/properties/controlPlane/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.controlPlane.properties.type.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.type,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data25.labels !== undefined){
let data29 = data25.labels;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key7 in data29){
let data30 = data29[key7];
if(typeof data30 !== "string"){
const err60 = {instancePath:instancePath+"/spec/controlPlane/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/controlPlane/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.controlPlane.properties.labels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.labels.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/spec/controlPlane/labels",schemaPath:"#/properties/spec/properties/controlPlane/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.controlPlane.properties.labels.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.labels,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data25.values !== undefined){
let data31 = data25.values;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
}
else {
const err62 = {instancePath:instancePath+"/spec/controlPlane/values",schemaPath:"#/properties/spec/properties/controlPlane/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.controlPlane.properties.values.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.values,data:data31};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data25.externalPolicies !== undefined){
let data32 = data25.externalPolicies;
if(Array.isArray(data32)){
const len5 = data32.length;
for(let i6=0; i6<len5; i6++){
let data33 = data32[i6];
if((typeof data33 !== "string") && (!(data33 && typeof data33 == "object" && !Array.isArray(data33)))){
const err63 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6,schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/type",keyword:"type",params:{type: schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.type},message:"must be string,object",schema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items,data:data33};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(typeof data33 === "string"){
if(func1(data33) < 1){
const err64 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6,schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items,data:data33};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.name === undefined){
const err65 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6,schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.required,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items,data:data33};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key8 in data33){
if(!((key8 === "name") || (key8 === "expect"))){
const err66 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6,schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items,data:data33};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data33.name !== undefined){
let data34 = data33.name;
if(typeof data34 === "string"){
if(func1(data34) < 1){
const err67 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6+"/name",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.properties.name,data:data34};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6+"/name",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.properties.name.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.properties.name,data:data34};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data33.expect !== undefined){
let data35 = data33.expect;
if(typeof data35 !== "string"){
const err69 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6+"/expect",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.properties.expect.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.properties.expect,data:data35};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!((data35 === "Present") || (data35 === "Tolerated"))){
const err70 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i6+"/expect",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/properties/expect/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.properties.expect.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.properties.expect.enum,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.items.properties.expect,data:data35};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
let i7 = data32.length;
let j1;
if(i7 > 1){
outer0:
for(;i7--;){
for(j1 = i7; j1--;){
if(func0(data32[i7], data32[j1])){
const err71 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i7+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies,data:data32};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies.type,parentSchema:schema31.properties.spec.properties.controlPlane.properties.externalPolicies,data:data32};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.controlPlane.type,parentSchema:schema31.properties.spec.properties.controlPlane,data:data25};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data6.namespaces !== undefined){
let data36 = data6.namespaces;
if(Array.isArray(data36)){
const len6 = data36.length;
for(let i8=0; i8<len6; i8++){
let data37 = data36[i8];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.name === undefined){
const err74 = {instancePath:instancePath+"/spec/namespaces/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data37};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data37.type === undefined){
const err75 = {instancePath:instancePath+"/spec/namespaces/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data37};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key9 in data37){
if(!((((((((key9 === "name") || (key9 === "type")) || (key9 === "labels")) || (key9 === "values")) || (key9 === "externalPolicies")) || (key9 === "tenant")) || (key9 === "policies")) || (key9 === "uses"))){
const err76 = {instancePath:instancePath+"/spec/namespaces/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data37};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data37.name !== undefined){
let data38 = data37.name;
if(typeof data38 === "string"){
if(func1(data38) > 253){
const err77 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data38};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(func1(data38) < 1){
const err78 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data38};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data38};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data37.type !== undefined){
let data39 = data37.type;
if(typeof data39 === "string"){
if(func1(data39) > 253){
const err80 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.type,data:data39};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(func1(data39) < 1){
const err81 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.type,data:data39};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.type.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.type,data:data39};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data37.labels !== undefined){
let data40 = data37.labels;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key10 in data40){
let data41 = data40[key10];
if(typeof data41 !== "string"){
const err83 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/labels/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.labels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.labels.additionalProperties,data:data41};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.labels.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.labels,data:data40};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data37.values !== undefined){
let data42 = data37.values;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
}
else {
const err85 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.values.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.values,data:data42};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data37.externalPolicies !== undefined){
let data43 = data37.externalPolicies;
if(Array.isArray(data43)){
const len7 = data43.length;
for(let i9=0; i9<len7; i9++){
let data44 = data43[i9];
if((typeof data44 !== "string") && (!(data44 && typeof data44 == "object" && !Array.isArray(data44)))){
const err86 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/type",keyword:"type",params:{type: schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.type},message:"must be string,object",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data44};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(typeof data44 === "string"){
if(func1(data44) < 1){
const err87 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data44};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.name === undefined){
const err88 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data44};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key11 in data44){
if(!((key11 === "name") || (key11 === "expect"))){
const err89 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data44};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data44.name !== undefined){
let data45 = data44.name;
if(typeof data45 === "string"){
if(func1(data45) < 1){
const err90 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.name,data:data45};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.name,data:data45};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data44.expect !== undefined){
let data46 = data44.expect;
if(typeof data46 !== "string"){
const err92 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9+"/expect",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect,data:data46};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!((data46 === "Present") || (data46 === "Tolerated"))){
const err93 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies/" + i9+"/expect",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/properties/expect/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect.enum,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect,data:data46};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
}
let i10 = data43.length;
let j2;
if(i10 > 1){
outer1:
for(;i10--;){
for(j2 = i10; j2--;){
if(func0(data43[i10], data43[j2])){
const err94 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i10+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data43};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err95 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data43};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data37.tenant !== undefined){
let data47 = data37.tenant;
if(typeof data47 === "string"){
if(func1(data47) < 1){
const err96 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.tenant,data:data47};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.tenant.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.tenant,data:data47};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data37.policies !== undefined){
let data48 = data37.policies;
if(Array.isArray(data48)){
const len8 = data48.length;
for(let i11=0; i11<len8; i11++){
let data49 = data48[i11];
if(typeof data49 === "string"){
if(func1(data49) < 1){
const err98 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/policies/" + i11,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items,data:data49};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/policies/" + i11,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items,data:data49};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
let i12 = data48.length;
let j3;
if(i12 > 1){
const indices1 = {};
for(;i12--;){
let item1 = data48[i12];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j3 = indices1[item1];
const err100 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i12+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies,data:data48};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
break;
}
indices1[item1] = i12;
}
}
}
else {
const err101 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies,data:data48};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data37.uses !== undefined){
let data50 = data37.uses;
if(Array.isArray(data50)){
const len9 = data50.length;
for(let i13=0; i13<len9; i13++){
let data51 = data50[i13];
if(typeof data51 === "string"){
if(!pattern4.test(data51)){
const err102 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/uses/" + i13,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/pattern",keyword:"pattern",params:{pattern: "^[^/]+/[^/]+$"},message:"must match pattern \""+"^[^/]+/[^/]+$"+"\"",schema:"^[^/]+/[^/]+$",parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses.items,data:data51};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/uses/" + i13,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.uses.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses.items,data:data51};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
let i14 = data50.length;
let j4;
if(i14 > 1){
const indices2 = {};
for(;i14--;){
let item2 = data50[i14];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j4 = indices2[item2];
const err104 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i14+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses,data:data50};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
break;
}
indices2[item2] = i14;
}
}
}
else {
const err105 = {instancePath:instancePath+"/spec/namespaces/" + i8+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.uses.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses,data:data50};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/spec/namespaces/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data37};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.type,parentSchema:schema31.properties.spec.properties.namespaces,data:data36};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data6.delivery !== undefined){
let data52 = data6.delivery;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key12 in data52){
if(!(func3.call(schema31.properties.spec.properties.delivery.properties, key12))){
const err108 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery,data:data52};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data52.tool !== undefined){
let data53 = data52.tool;
if(typeof data53 !== "string"){
const err109 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.tool.type,parentSchema:schema31.properties.spec.properties.delivery.properties.tool,data:data53};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(!(((data53 === "argocd") || (data53 === "flux")) || (data53 === "none"))){
const err110 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.delivery.properties.tool.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.delivery.properties.tool.enum,parentSchema:schema31.properties.spec.properties.delivery.properties.tool,data:data53};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data52.repository !== undefined){
let data54 = data52.repository;
if(typeof data54 === "string"){
if(func1(data54) < 1){
const err111 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.repository,data:data54};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.repository.type,parentSchema:schema31.properties.spec.properties.delivery.properties.repository,data:data54};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data52.revision !== undefined){
let data55 = data52.revision;
if(typeof data55 === "string"){
if(func1(data55) < 1){
const err113 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.revision,data:data55};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.revision.type,parentSchema:schema31.properties.spec.properties.delivery.properties.revision,data:data55};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data52.path !== undefined){
let data56 = data52.path;
if(typeof data56 === "string"){
if(func1(data56) < 1){
const err115 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.path,data:data56};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.path.type,parentSchema:schema31.properties.spec.properties.delivery.properties.path,data:data56};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data52.unit !== undefined){
let data57 = data52.unit;
if(typeof data57 !== "string"){
const err117 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.unit.type,parentSchema:schema31.properties.spec.properties.delivery.properties.unit,data:data57};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(!((data57 === "namespace") || (data57 === "cluster"))){
const err118 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.delivery.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.delivery.properties.unit.enum,parentSchema:schema31.properties.spec.properties.delivery.properties.unit,data:data57};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data52.namespace !== undefined){
let data58 = data52.namespace;
if(typeof data58 === "string"){
if(func1(data58) < 1){
const err119 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.namespace,data:data58};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.namespace.type,parentSchema:schema31.properties.spec.properties.delivery.properties.namespace,data:data58};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data52.namePrefix !== undefined){
let data59 = data52.namePrefix;
if(typeof data59 !== "string"){
const err121 = {instancePath:instancePath+"/spec/delivery/namePrefix",schemaPath:"#/properties/spec/properties/delivery/properties/namePrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.namePrefix.type,parentSchema:schema31.properties.spec.properties.delivery.properties.namePrefix,data:data59};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data52.destination !== undefined){
let data60 = data52.destination;
if(typeof data60 === "string"){
if(func1(data60) < 1){
const err122 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.destination,data:data60};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.destination.type,parentSchema:schema31.properties.spec.properties.delivery.properties.destination,data:data60};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data52.serviceAccount !== undefined){
let data61 = data52.serviceAccount;
if(typeof data61 === "string"){
if(func1(data61) < 1){
const err124 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.serviceAccount,data:data61};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.serviceAccount.type,parentSchema:schema31.properties.spec.properties.delivery.properties.serviceAccount,data:data61};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data52.repositorySecret !== undefined){
let data62 = data52.repositorySecret;
if(typeof data62 === "string"){
if(func1(data62) < 1){
const err126 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.repositorySecret,data:data62};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.repositorySecret.type,parentSchema:schema31.properties.spec.properties.delivery.properties.repositorySecret,data:data62};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data52.kubeconfigSecret !== undefined){
let data63 = data52.kubeconfigSecret;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key13 in data63){
if(!((key13 === "name") || (key13 === "key"))){
const err128 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data63};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data63.name !== undefined){
let data64 = data63.name;
if(typeof data64 === "string"){
if(func1(data64) < 1){
const err129 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data64};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data64};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data63.key !== undefined){
let data65 = data63.key;
if(typeof data65 === "string"){
if(func1(data65) < 1){
const err131 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data65};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data65};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data63};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data52.intervals !== undefined){
let data66 = data52.intervals;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key14 in data66){
if(!((((key14 === "poll") || (key14 === "sync")) || (key14 === "retry")) || (key14 === "timeout"))){
const err134 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals,data:data66};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data66.poll !== undefined){
let data67 = data66.poll;
if(typeof data67 === "string"){
if(func1(data67) < 1){
const err135 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data67};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data67};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data66.sync !== undefined){
let data68 = data66.sync;
if(typeof data68 === "string"){
if(func1(data68) < 1){
const err137 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data68};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data68};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data66.retry !== undefined){
let data69 = data66.retry;
if(typeof data69 === "string"){
if(func1(data69) < 1){
const err139 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data69};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data69};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data66.timeout !== undefined){
let data70 = data66.timeout;
if(typeof data70 === "string"){
if(func1(data70) < 1){
const err141 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data70};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data70};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.properties.intervals.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals,data:data66};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.type,parentSchema:schema31.properties.spec.properties.delivery,data:data52};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data6};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
else {
const err146 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
