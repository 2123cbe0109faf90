// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateObservedPolicies = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/observed-policies.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ObservedPolicies","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The cluster's name, which is also the name of the folder.","examples":["aws-eu1"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"required":["namespaces"],"description":"The policies that other programs write into the cluster.","properties":{"namespaces":{"type":"array","description":"The namespaces, each once.","items":{"type":"object","additionalProperties":false,"required":["name","policies"],"properties":{"name":{"type":"string","format":"dns-label","description":"The name of a namespace of the cluster.","examples":["shop"]},"policies":{"type":"array","description":"The policies, each name once.","items":{"type":"object","additionalProperties":false,"required":["policy"],"properties":{"managers":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"policy":{"type":"object","additionalProperties":false,"required":["metadata","spec"],"description":"The policy as the cluster has it, without apiVersion, kind and namespace.","properties":{"metadata":{"type":"object","additionalProperties":false,"required":["name"],"description":"Its metadata.","properties":{"name":{"type":"string","format":"dns-subdomain","description":"The policy's name.","examples":["allow-dns"]},"labels":{"type":"object","additionalProperties":{"type":"string"}},"annotations":{"type":"object","additionalProperties":{"type":"string"}}}},"spec":{"type":"object","additionalProperties":true,"description":"The spec of a NetworkPolicy."}}}}}}}}}}}}};
const func1 = ucs2length.default;
const formats0 = formats["dns-label"];
const formats2 = formats["dns-subdomain"];

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/observed-policies.schema.json" */;
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
if("ObservedPolicies" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ObservedPolicies"},message:"must be equal to constant",schema:"ObservedPolicies",parentSchema:schema31.properties.kind,data:data1};
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
if(data4.namespaces === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "namespaces"},message:"must have required property '"+"namespaces"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "namespaces")){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.namespaces !== undefined){
let data5 = data4.namespaces;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err15 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.policies === undefined){
const err16 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "policies"},message:"must have required property '"+"policies"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data6){
if(!((key3 === "name") || (key3 === "policies"))){
const err17 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err18 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/format",keyword:"format",params:{format: "dns-label"},message:"must match format \""+"dns-label"+"\"",schema:"dns-label",parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.policies !== undefined){
let data8 = data6.policies;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.policy === undefined){
const err20 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key4 in data9){
if(!((key4 === "managers") || (key4 === "policy"))){
const err21 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.managers !== undefined){
let data10 = data9.managers;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err22 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/managers/" + i2,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/managers/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.managers.items,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/managers/" + i2,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/managers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.managers.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.managers.items,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
let i3 = data10.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data10[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err24 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/managers",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/managers/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.managers,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err25 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/managers",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/managers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.managers.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.managers,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.policy !== undefined){
let data12 = data9.policy;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.metadata === undefined){
const err26 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data12.spec === undefined){
const err27 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key5 in data12){
if(!((key5 === "metadata") || (key5 === "spec"))){
const err28 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.metadata !== undefined){
let data13 = data12.metadata;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.name === undefined){
const err29 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/metadata",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.required,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key6 in data13){
if(!(((key6 === "name") || (key6 === "labels")) || (key6 === "annotations"))){
const err30 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/metadata",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.name !== undefined){
let data14 = data13.name;
if(typeof data14 === "string"){
if(!(formats2(data14))){
const err31 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/metadata/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/metadata/properties/name/format",keyword:"format",params:{format: "dns-subdomain"},message:"must match format \""+"dns-subdomain"+"\"",schema:"dns-subdomain",parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.name,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/metadata/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.name,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.labels !== undefined){
let data15 = data13.labels;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key7 in data15){
let data16 = data15[key7];
if(typeof data16 !== "string"){
const err33 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/metadata/labels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.labels.additionalProperties,data:data16};
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
const err34 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/metadata/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.labels.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.labels,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.annotations !== undefined){
let data17 = data13.annotations;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key8 in data17){
let data18 = data17[key8];
if(typeof data18 !== "string"){
const err35 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/metadata/annotations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.annotations.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/metadata/annotations",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.annotations.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.properties.annotations,data:data17};
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
const err37 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/metadata",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.metadata,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data12.spec !== undefined){
let data19 = data12.spec;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
}
else {
const err38 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy/spec",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.spec.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.properties.spec,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1+"/policy",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.properties.policy,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies/" + i1,schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies.items,data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/spec/namespaces/" + i0+"/policies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.policies.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.policies,data:data8};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/namespaces/" + i0,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data6};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.type,parentSchema:schema31.properties.spec.properties.namespaces,data:data5};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
