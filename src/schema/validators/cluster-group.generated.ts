// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import equal from 'ajv/dist/runtime/equal.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateClusterGroup = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/cluster-group.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ClusterGroup","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The group's name.","examples":["canary"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"description":"Outer layers; an inner group, and the cluster itself, override them.","properties":{"pinned":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"values":{"type":"object","additionalProperties":true},"cni":{"type":"object","additionalProperties":false,"properties":{"ipBlockMatchesPods":{"type":"string","enum":["always","never","unknown"]},"ipBlockMatchesNodes":{"type":"string","enum":["always","never","unknown"]},"policiesApplyToOwnNode":{"type":"string","enum":["always","never"]}}},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"}},"declaredNamespaces":{"type":"string","enum":["Complete","Open"]},"delivery":{"type":"object","additionalProperties":false,"properties":{"tool":{"type":"string","enum":["argocd","flux","none"]},"repository":{"type":"string","minLength":1},"revision":{"type":"string","minLength":1},"path":{"type":"string","minLength":1},"unit":{"type":"string","enum":["namespace","cluster"]},"namespace":{"type":"string","minLength":1},"namePrefix":{"type":"string"},"destination":{"type":"string","minLength":1},"serviceAccount":{"type":"string","minLength":1},"repositorySecret":{"type":"string","minLength":1},"kubeconfigSecret":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"key":{"type":"string","minLength":1}}},"intervals":{"type":"object","additionalProperties":false,"properties":{"poll":{"type":"string","minLength":1},"sync":{"type":"string","minLength":1},"retry":{"type":"string","minLength":1},"timeout":{"type":"string","minLength":1}}}}},"clusterLabels":{"type":"object","additionalProperties":{"type":"string"}},"namespaces":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","type"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name in its cluster.","examples":["garden"]},"type":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace type, by its name.","examples":["garden"]},"labels":{"type":"object","additionalProperties":{"type":"string"}},"values":{"type":"object","additionalProperties":true},"externalPolicies":{"type":"array","items":{"type":["string","object"],"minLength":1,"additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"The name of a file in `policies/external/` (without `.yaml`), or a pattern.","examples":["allow-by-mesh-*"]},"expect":{"type":"string","enum":["Present","Tolerated"]}}},"uniqueItems":true},"tenant":{"type":"string","minLength":1},"policies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"uses":{"type":"array","items":{"type":"string","pattern":"^[^/]+/[^/]+$"},"uniqueItems":true},"clusterSelector":{"type":"object","additionalProperties":false,"properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"}},"matchExpressions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","operator"],"properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"}}}}}}}}}}}}}};
const func1 = ucs2length.default;
const func4 = Object.prototype.hasOwnProperty;
const func0 = equal.default;
const formats0 = formats.ip;
const pattern4 = new RegExp("^[^/]+/[^/]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/cluster-group.schema.json" */;
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
if("ClusterGroup" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ClusterGroup"},message:"must be equal to constant",schema:"ClusterGroup",parentSchema:schema31.properties.kind,data:data1};
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
if(!(key1 === "name")){
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
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((((((((key2 === "pinned") || (key2 === "values")) || (key2 === "cni")) || (key2 === "metadataAddresses")) || (key2 === "declaredNamespaces")) || (key2 === "delivery")) || (key2 === "clusterLabels")) || (key2 === "namespaces"))){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.pinned !== undefined){
let data5 = data4.pinned;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err14 = {instancePath:instancePath+"/spec/pinned/" + i0,schemaPath:"#/properties/spec/properties/pinned/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.pinned.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/spec/pinned/" + i0,schemaPath:"#/properties/spec/properties/pinned/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.pinned.items.type,parentSchema:schema31.properties.spec.properties.pinned.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err16 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.pinned,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err17 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.pinned.type,parentSchema:schema31.properties.spec.properties.pinned,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.values !== undefined){
let data7 = data4.values;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
const err18 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.values.type,parentSchema:schema31.properties.spec.properties.values,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.cni !== undefined){
let data8 = data4.cni;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!(((key3 === "ipBlockMatchesPods") || (key3 === "ipBlockMatchesNodes")) || (key3 === "policiesApplyToOwnNode"))){
const err19 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.cni,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.ipBlockMatchesPods !== undefined){
let data9 = data8.ipBlockMatchesPods;
if(typeof data9 !== "string"){
const err20 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods.type,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((data9 === "always") || (data9 === "never")) || (data9 === "unknown"))){
const err21 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.ipBlockMatchesNodes !== undefined){
let data10 = data8.ipBlockMatchesNodes;
if(typeof data10 !== "string"){
const err22 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes.type,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data10 === "always") || (data10 === "never")) || (data10 === "unknown"))){
const err23 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.policiesApplyToOwnNode !== undefined){
let data11 = data8.policiesApplyToOwnNode;
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/spec/cni/policiesApplyToOwnNode",schemaPath:"#/properties/spec/properties/cni/properties/policiesApplyToOwnNode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode.type,parentSchema:schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data11 === "always") || (data11 === "never"))){
const err25 = {instancePath:instancePath+"/spec/cni/policiesApplyToOwnNode",schemaPath:"#/properties/spec/properties/cni/properties/policiesApplyToOwnNode/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode.enum,parentSchema:schema31.properties.spec.properties.cni.properties.policiesApplyToOwnNode,data:data11};
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
const err26 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cni.type,parentSchema:schema31.properties.spec.properties.cni,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.metadataAddresses !== undefined){
let data12 = data4.metadataAddresses;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i2=0; i2<len1; i2++){
let data13 = data12[i2];
if(typeof data13 === "string"){
if(!(formats0(data13))){
const err27 = {instancePath:instancePath+"/spec/metadataAddresses/" + i2,schemaPath:"#/properties/spec/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema31.properties.spec.properties.metadataAddresses.items,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/spec/metadataAddresses/" + i2,schemaPath:"#/properties/spec/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.metadataAddresses.items.type,parentSchema:schema31.properties.spec.properties.metadataAddresses.items,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/spec/metadataAddresses",schemaPath:"#/properties/spec/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.metadataAddresses.type,parentSchema:schema31.properties.spec.properties.metadataAddresses,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.declaredNamespaces !== undefined){
let data14 = data4.declaredNamespaces;
if(typeof data14 !== "string"){
const err30 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.declaredNamespaces.type,parentSchema:schema31.properties.spec.properties.declaredNamespaces,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data14 === "Complete") || (data14 === "Open"))){
const err31 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.declaredNamespaces.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.declaredNamespaces.enum,parentSchema:schema31.properties.spec.properties.declaredNamespaces,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data4.delivery !== undefined){
let data15 = data4.delivery;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
if(!(func4.call(schema31.properties.spec.properties.delivery.properties, key4))){
const err32 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.tool !== undefined){
let data16 = data15.tool;
if(typeof data16 !== "string"){
const err33 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.tool.type,parentSchema:schema31.properties.spec.properties.delivery.properties.tool,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!(((data16 === "argocd") || (data16 === "flux")) || (data16 === "none"))){
const err34 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.delivery.properties.tool.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.delivery.properties.tool.enum,parentSchema:schema31.properties.spec.properties.delivery.properties.tool,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.repository !== undefined){
let data17 = data15.repository;
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err35 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.repository,data:data17};
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
const err36 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.repository.type,parentSchema:schema31.properties.spec.properties.delivery.properties.repository,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.revision !== undefined){
let data18 = data15.revision;
if(typeof data18 === "string"){
if(func1(data18) < 1){
const err37 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.revision,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.revision.type,parentSchema:schema31.properties.spec.properties.delivery.properties.revision,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.path !== undefined){
let data19 = data15.path;
if(typeof data19 === "string"){
if(func1(data19) < 1){
const err39 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.path,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.path.type,parentSchema:schema31.properties.spec.properties.delivery.properties.path,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.unit !== undefined){
let data20 = data15.unit;
if(typeof data20 !== "string"){
const err41 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.unit.type,parentSchema:schema31.properties.spec.properties.delivery.properties.unit,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((data20 === "namespace") || (data20 === "cluster"))){
const err42 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.delivery.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.delivery.properties.unit.enum,parentSchema:schema31.properties.spec.properties.delivery.properties.unit,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.namespace !== undefined){
let data21 = data15.namespace;
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err43 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.namespace,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.namespace.type,parentSchema:schema31.properties.spec.properties.delivery.properties.namespace,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data15.namePrefix !== undefined){
let data22 = data15.namePrefix;
if(typeof data22 !== "string"){
const err45 = {instancePath:instancePath+"/spec/delivery/namePrefix",schemaPath:"#/properties/spec/properties/delivery/properties/namePrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.namePrefix.type,parentSchema:schema31.properties.spec.properties.delivery.properties.namePrefix,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data15.destination !== undefined){
let data23 = data15.destination;
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err46 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.destination,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.destination.type,parentSchema:schema31.properties.spec.properties.delivery.properties.destination,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data15.serviceAccount !== undefined){
let data24 = data15.serviceAccount;
if(typeof data24 === "string"){
if(func1(data24) < 1){
const err48 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.serviceAccount,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.serviceAccount.type,parentSchema:schema31.properties.spec.properties.delivery.properties.serviceAccount,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data15.repositorySecret !== undefined){
let data25 = data15.repositorySecret;
if(typeof data25 === "string"){
if(func1(data25) < 1){
const err50 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.repositorySecret,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.repositorySecret.type,parentSchema:schema31.properties.spec.properties.delivery.properties.repositorySecret,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data15.kubeconfigSecret !== undefined){
let data26 = data15.kubeconfigSecret;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key5 in data26){
if(!((key5 === "name") || (key5 === "key"))){
const err52 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data26.name !== undefined){
let data27 = data26.name;
if(typeof data27 === "string"){
if(func1(data27) < 1){
const err53 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data26.key !== undefined){
let data28 = data26.key;
if(typeof data28 === "string"){
if(func1(data28) < 1){
const err55 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data28};
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
const err56 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data15.intervals !== undefined){
let data29 = data15.intervals;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
if(!((((key6 === "poll") || (key6 === "sync")) || (key6 === "retry")) || (key6 === "timeout"))){
const err58 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data29.poll !== undefined){
let data30 = data29.poll;
if(typeof data30 === "string"){
if(func1(data30) < 1){
const err59 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data30};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data30};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data29.sync !== undefined){
let data31 = data29.sync;
if(typeof data31 === "string"){
if(func1(data31) < 1){
const err61 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data31};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data31};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data29.retry !== undefined){
let data32 = data29.retry;
if(typeof data32 === "string"){
if(func1(data32) < 1){
const err63 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data32};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data32};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data29.timeout !== undefined){
let data33 = data29.timeout;
if(typeof data33 === "string"){
if(func1(data33) < 1){
const err65 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data33};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data33};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.properties.intervals.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals,data:data29};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.type,parentSchema:schema31.properties.spec.properties.delivery,data:data15};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data4.clusterLabels !== undefined){
let data34 = data4.clusterLabels;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key7 in data34){
let data35 = data34[key7];
if(typeof data35 !== "string"){
const err69 = {instancePath:instancePath+"/spec/clusterLabels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/clusterLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.clusterLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.clusterLabels.additionalProperties,data:data35};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/spec/clusterLabels",schemaPath:"#/properties/spec/properties/clusterLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.clusterLabels.type,parentSchema:schema31.properties.spec.properties.clusterLabels,data:data34};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data4.namespaces !== undefined){
let data36 = data4.namespaces;
if(Array.isArray(data36)){
const len2 = data36.length;
for(let i3=0; i3<len2; i3++){
let data37 = data36[i3];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.name === undefined){
const err71 = {instancePath:instancePath+"/spec/namespaces/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data37};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data37.type === undefined){
const err72 = {instancePath:instancePath+"/spec/namespaces/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data37};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key8 in data37){
if(!(func4.call(schema31.properties.spec.properties.namespaces.items.properties, key8))){
const err73 = {instancePath:instancePath+"/spec/namespaces/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data37};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data37.name !== undefined){
let data38 = data37.name;
if(typeof data38 === "string"){
if(func1(data38) > 253){
const err74 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data38};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(func1(data38) < 1){
const err75 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data38};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data37.type !== undefined){
let data39 = data37.type;
if(typeof data39 === "string"){
if(func1(data39) > 253){
const err77 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.type,data:data39};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(func1(data39) < 1){
const err78 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.type,data:data39};
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
const err79 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.type.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.type,data:data39};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data37.labels !== undefined){
let data40 = data37.labels;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key9 in data40){
let data41 = data40[key9];
if(typeof data41 !== "string"){
const err80 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/labels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.labels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.labels.additionalProperties,data:data41};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.labels.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.labels,data:data40};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data37.values !== undefined){
let data42 = data37.values;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
}
else {
const err82 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.values.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.values,data:data42};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data37.externalPolicies !== undefined){
let data43 = data37.externalPolicies;
if(Array.isArray(data43)){
const len3 = data43.length;
for(let i4=0; i4<len3; i4++){
let data44 = data43[i4];
if((typeof data44 !== "string") && (!(data44 && typeof data44 == "object" && !Array.isArray(data44)))){
const err83 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/type",keyword:"type",params:{type: schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.type},message:"must be string,object",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data44};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(typeof data44 === "string"){
if(func1(data44) < 1){
const err84 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data44};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.name === undefined){
const err85 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data44};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key10 in data44){
if(!((key10 === "name") || (key10 === "expect"))){
const err86 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data44};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data44.name !== undefined){
let data45 = data44.name;
if(typeof data45 === "string"){
if(func1(data45) < 1){
const err87 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.name,data:data45};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.name,data:data45};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data44.expect !== undefined){
let data46 = data44.expect;
if(typeof data46 !== "string"){
const err89 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4+"/expect",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect,data:data46};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!((data46 === "Present") || (data46 === "Tolerated"))){
const err90 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies/" + i4+"/expect",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/properties/expect/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect.enum,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.items.properties.expect,data:data46};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
}
let i5 = data43.length;
let j1;
if(i5 > 1){
outer0:
for(;i5--;){
for(j1 = i5; j1--;){
if(func0(data43[i5], data43[j1])){
const err91 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data43};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err92 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data43};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data37.tenant !== undefined){
let data47 = data37.tenant;
if(typeof data47 === "string"){
if(func1(data47) < 1){
const err93 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.tenant,data:data47};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.tenant.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.tenant,data:data47};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data37.policies !== undefined){
let data48 = data37.policies;
if(Array.isArray(data48)){
const len4 = data48.length;
for(let i6=0; i6<len4; i6++){
let data49 = data48[i6];
if(typeof data49 === "string"){
if(func1(data49) < 1){
const err95 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/policies/" + i6,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items,data:data49};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/policies/" + i6,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items,data:data49};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
let i7 = data48.length;
let j2;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data48[i7];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j2 = indices1[item1];
const err97 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i7+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies,data:data48};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
const err98 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies,data:data48};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data37.uses !== undefined){
let data50 = data37.uses;
if(Array.isArray(data50)){
const len5 = data50.length;
for(let i8=0; i8<len5; i8++){
let data51 = data50[i8];
if(typeof data51 === "string"){
if(!pattern4.test(data51)){
const err99 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/uses/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/pattern",keyword:"pattern",params:{pattern: "^[^/]+/[^/]+$"},message:"must match pattern \""+"^[^/]+/[^/]+$"+"\"",schema:"^[^/]+/[^/]+$",parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses.items,data:data51};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/uses/" + i8,schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.uses.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses.items,data:data51};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
let i9 = data50.length;
let j3;
if(i9 > 1){
const indices2 = {};
for(;i9--;){
let item2 = data50[i9];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j3 = indices2[item2];
const err101 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i9+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses,data:data50};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
break;
}
indices2[item2] = i9;
}
}
}
else {
const err102 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/uses",schemaPath:"#/properties/spec/properties/namespaces/items/properties/uses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.uses.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.uses,data:data50};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data37.clusterSelector !== undefined){
let data52 = data37.clusterSelector;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key11 in data52){
if(!((key11 === "matchLabels") || (key11 === "matchExpressions"))){
const err103 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector,data:data52};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data52.matchLabels !== undefined){
let data53 = data52.matchLabels;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key12 in data53){
let data54 = data53[key12];
if(typeof data54 !== "string"){
const err104 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchLabels/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.additionalProperties,data:data54};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchLabels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchLabels,data:data53};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data52.matchExpressions !== undefined){
let data55 = data52.matchExpressions;
if(Array.isArray(data55)){
const len6 = data55.length;
for(let i10=0; i10<len6; i10++){
let data56 = data55[i10];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.key === undefined){
const err106 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data56};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data56.operator === undefined){
const err107 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data56};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
for(const key13 in data56){
if(!(((key13 === "key") || (key13 === "operator")) || (key13 === "values"))){
const err108 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data56};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data56.key !== undefined){
let data57 = data56.key;
if(typeof data57 === "string"){
if(func1(data57) < 1){
const err109 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data57};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/key",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.key,data:data57};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data56.operator !== undefined){
let data58 = data56.operator;
if(typeof data58 !== "string"){
const err111 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data58};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(!((((data58 === "In") || (data58 === "NotIn")) || (data58 === "Exists")) || (data58 === "DoesNotExist"))){
const err112 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/operator",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.operator,data:data58};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data56.values !== undefined){
let data59 = data56.values;
if(Array.isArray(data59)){
const len7 = data59.length;
for(let i11=0; i11<len7; i11++){
let data60 = data59[i11];
if(typeof data60 !== "string"){
const err113 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/values/" + i11,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.items,data:data60};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.properties.values,data:data59};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions/" + i10,schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.items,data:data56};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector/matchExpressions",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.properties.matchExpressions,data:data55};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/spec/namespaces/" + i3+"/clusterSelector",schemaPath:"#/properties/spec/properties/namespaces/items/properties/clusterSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.clusterSelector,data:data52};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/spec/namespaces/" + i3,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data37};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.type,parentSchema:schema31.properties.spec.properties.namespaces,data:data36};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
